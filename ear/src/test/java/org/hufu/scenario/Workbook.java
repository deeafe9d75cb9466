package org.hufu.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook that holds a table. */
final class Workbook {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Workbook() {}

  static byte[] of(List<List<String>> rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
            + "<Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/>"
                .formatted(TYPE)
            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='%sworksheet+xml'/>"
                .formatted(TYPE)
            + "</Types>");
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets>".formatted(MAIN, OFFICE)
            + "<sheet name='Results' sheetId='1' r:id='r1'/></sheets></workbook>");
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    return zip(parts);
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns='%srelationships'>".formatted(PACKAGE)
        + "<Relationship Id='r1' Type='%s/%s' Target='%s'/></Relationships>"
            .formatted(OFFICE, kind, target);
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r='").append(row + 1).append("'>");
      for (int column = 0; column < rows.get(row).size(); column++) {
        xml.append("<c r='")
            .append((char) ('A' + column))
            .append(row + 1)
            .append("' t='inlineStr'><is><t>")
            .append(rows.get(row).get(column))
            .append("</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
