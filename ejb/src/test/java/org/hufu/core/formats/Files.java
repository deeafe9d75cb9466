package org.hufu.core.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hufu.core.results.Job;
import org.hufu.core.results.ReadResults;
import org.hufu.core.scope.Comparator;
import org.hufu.core.scope.Limit;
import org.hufu.core.scope.Measurand;
import org.hufu.core.scope.Unit;

/** Files of laboratories made for the test at hand, and a job to read them against. */
final class Files {
  static final Job JOB =
      new Job(
          List.of(
              new Job.Ordered("TC-5.1-1", List.of("5.1-1"), "Passwords"),
              new Job.Ordered("TC-5.1-2A", List.of("5.1-2"), "Pre-installed passwords"),
              new Job.Ordered("TC-5.1-2B", List.of("5.1-2"), "Generated passwords"),
              new Job.Ordered(
                  "TM-5.5-1",
                  List.of("5.5-1"),
                  "Rekeying",
                  Optional.of(
                      new Measurand(
                          Unit.find("min").orElseThrow(),
                          Optional.of(new Limit(Comparator.AT_MOST, new BigDecimal("60"))))))),
          LocalDate.of(2026, 3, 31));

  private Files() {}

  static ReadResults read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static ReadResults read(byte[] file) {
    return ResultsReader.read(Optional.empty(), file, JOB);
  }

  /** JSON with apostrophes for quotes. */
  static ReadResults json(String text) {
    return read(text.replace('\'', '"'));
  }

  static List<String> codes(ReadResults read) {
    return read.findings().stream().map(finding -> finding.reason().code()).toList();
  }

  /** Verdict by test case. */
  static Map<String, String> verdicts(ReadResults read) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    read.results().forEach(one -> verdicts.put(one.testCase(), one.verdict().code()));
    return verdicts;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Parts of a workbook with one sheet, whose rows are given as XML. */
  static Map<String, byte[]> workbook(String rows) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
            + "<Override PartName='/xl/styles.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>"
            + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/></Types>");
    put(
        parts,
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='"
            + REL
            + "officeDocument' Target='xl/workbook.xml'/>"
            + "</Relationships>");
    put(parts, "xl/workbook.xml", sheets("<sheet name='Results' sheetId='1' r:id='r1'/>"));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='"
            + REL
            + "worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='r2' Type='"
            + REL
            + "styles' Target='styles.xml'/>"
            + "<Relationship Id='r3' Type='"
            + REL
            + "sharedStrings' Target='sharedStrings.xml'/>"
            + "</Relationships>");
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts count='1'>"
            + "<numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
            + "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills>"
            + "<borders count='1'><border/></borders>"
            + "<cellStyleXfs count='1'><xf numFmtId='0'/></cellStyleXfs>"
            + "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
            + "</cellXfs></styleSheet>");
    put(
        parts,
        "xl/sharedStrings.xml",
        "<sst xmlns='"
            + MAIN
            + "'><si><t>检测项/Test case</t></si><si><t>结论/Verdict</t></si>"
            + "<si><r><t>TC-</t></r><r><t>5.1-1</t></r></si></sst>");
    put(
        parts,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  static String sheets(String sheets) {
    return "<workbook xmlns='"
        + MAIN
        + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
        + "<sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(
        name,
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
            .getBytes(StandardCharsets.UTF_8));
  }

  static String cell(String place, String text) {
    return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }
}
