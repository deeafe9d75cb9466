package org.hufu.portal.parser;

/** What a process is asked to parse. */
enum Kind {
  WORKBOOK,
  XML
}
