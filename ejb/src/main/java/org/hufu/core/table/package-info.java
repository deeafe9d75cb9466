/**
 * Tables as spreadsheets save them: text with separators, and workbooks of Office Open XML. Values
 * come out as the text that a reader sees; formulas are never computed and nothing outside the file
 * is looked at. Pure; the only user of the spreadsheet library, and reads CSV for everybody.
 */
package org.hufu.core.table;
