/**
 * Result files as laboratories write them: JSON, and CSV in the shapes that spreadsheets produce.
 * Good rows and faulty rows are kept apart, and nothing is dropped without being named. Pure; the
 * only user of the CSV library.
 */
package org.hufu.core.results;
