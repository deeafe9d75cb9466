package org.hufu.core.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Attacks by workbooks. */
final class HostileArchives {
  private static final String HEADER =
      "<row r='1'>" + Files.cell("A1", "Test case") + Files.cell("B1", "Verdict") + "</row>";
  private static final String ROW = WorkbookTest.row("TC-5.1-1");
  private static final int MEGABYTE = 1 << 20;

  private HostileArchives() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    parts(all);
    names(all);
    structure(all);
    content(all);
    return all;
  }

  private static void parts(List<Attack> all) {
    for (String part :
        List.of(
            "xl/vbaProject.bin",
            "xl/externalLinks/externalLink1.xml",
            "xl/embeddings/oleObject1.bin",
            "xl/activeX/activeX1.xml",
            "xl/macrosheets/sheet1.xml",
            "xl/connections.xml",
            "xl/queryTables/queryTable1.xml",
            "XL/VBAPROJECT.BIN")) {
      all.add(with("part " + part, part, "<x/>", "results.workbook-active"));
    }
    for (String part :
        List.of(
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "docProps/core.xml")) {
      String type = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
      all.add(with("a document type in " + part, part, type + "<x/>", "results.xml-doctype"));
    }
  }

  private static void names(List<Attack> all) {
    for (String name :
        List.of(
            "../evil.xml",
            "xl/../../evil.xml",
            "/etc/cron.d/evil",
            "C:/evil.xml",
            "..\\evil.xml",
            "xl/a\u0000.xml",
            "xl/a\n.xml",
            "x".repeat(4_096))) {
      all.add(with("name " + name.strip(), name, "<x/>", "results.archive-name"));
    }
    all.add(
        with("a name in other letters", "xl/WORKBOOK.xml", "<x/>", "results.archive-name-twice"));
  }

  private static void structure(List<Attack> all) {
    byte[] good = Files.zip(Files.workbook(HEADER + ROW));
    all.add(
        new Attack(
            "half a workbook", Arrays.copyOf(good, good.length / 2), "results.workbook-broken"));
    all.add(new Attack("a head alone", Arrays.copyOf(good, 4), "results.workbook-broken"));
    all.add(new Attack("no entry", Files.zip(Map.of()), "results.not-a-workbook"));
    all.add(
        new Attack(
            "an archive of something else",
            Files.zip(Map.of("mimetype", "application/epub+zip".getBytes(StandardCharsets.UTF_8))),
            "results.not-a-workbook"));
    all.add(
        new Attack(
            "an archive in an archive",
            Files.zip(Map.of("xl.zip", good)),
            "results.not-a-workbook"));
    all.add(new Attack("an encrypted entry", patched(good, 8, 1), "results.archive-encrypted"));
    all.add(new Attack("an unknown method", patched(good, 10, 99), "results.workbook-broken"));
    all.add(
        new Attack(
            "an entry of 4 GB that is none",
            patchedSize(good, 0xfffffff0L),
            "results.archive-too-large"));
    all.add(new Attack("a size that lies", patchedSize(good, 7), "results.workbook-broken"));
    all.add(
        new Attack(
            "bytes before the archive",
            Attack.join("MZ".repeat(50).getBytes(StandardCharsets.US_ASCII), good),
            "results.not-text"));
    Map<String, byte[]> many = Files.workbook(HEADER + ROW);
    for (int i = 0; i < 2_000; i++) {
      many.put("xl/media/image" + i + ".png", new byte[1]);
    }
    all.add(new Attack("2,000 parts", Files.zip(many), "results.archive-entries"));
    Map<String, byte[]> bomb = Files.workbook(HEADER + ROW);
    bomb.put("xl/media/bomb.bin", new byte[80 * MEGABYTE]);
    all.add(new Attack("80 MB in 80 kB", Files.zip(bomb), "results.archive-too-large"));
    Map<String, byte[]> bombs = Files.workbook(HEADER + ROW);
    for (int i = 0; i < 20; i++) {
      bombs.put("xl/media/bomb" + i + ".bin", new byte[5 * MEGABYTE]);
    }
    all.add(new Attack("20 times 5 MB", Files.zip(bombs), "results.archive-too-large"));
  }

  private static void content(List<Attack> all) {
    all.add(
        rows(
            "a cell of 60 MB",
            ROW + "<row r='3'>" + Files.cell("A3", "x".repeat(60 * MEGABYTE)) + "</row>",
            "results.cell-too-long"));
    all.add(
        rows(
            "a cell in column 16,384",
            "<row r='2'>" + Files.cell("XFD2", "x") + "</row>",
            "results.too-many-columns"));
    all.add(
        rows(
            "row 1,048,576",
            "<row r='1048576'>"
                + Files.cell("A1048576", "TC-5.1-1")
                + Files.cell("B1048576", "pass")
                + "</row>",
            ""));
    StringBuilder many = new StringBuilder();
    for (int i = 2; i < 100_000; i++) {
      many.append("<row r='")
          .append(i)
          .append("'>")
          .append("<c r='A")
          .append(i)
          .append("'><v>1</v></c></row>");
    }
    all.add(rows("100,000 rows", many.toString(), "results.too-many-rows"));
    all.add(
        rows(
            "a shared text that is not there",
            "<row r='2'><c r='A2' t='s'><v>999999999</v></c></row>",
            "results.workbook-broken"));
    all.add(
        rows(
            "a negative shared text",
            "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
            "results.workbook-broken"));
    all.add(
        rows(
            "an error",
            "<row r='2'>"
                + Files.cell("A2", "TC-5.1-1")
                + "<c r='B2' t='e'><v>#NAME?</v></c></row>",
            "results.cell-error"));
    all.add(
        rows(
            "a formula that fetches",
            "<row r='2'>"
                + Files.cell("A2", "TC-5.1-1")
                + "<c r='B2'><f>WEBSERVICE(\"http://127.0.0.1:1/\")</f></c></row>",
            "results.formula-empty"));
    all.add(
        rows(
            "a formula that starts a programme",
            "<row r='2'>"
                + Files.cell("A2", "TC-5.1-1")
                + "<c r='B2' t='str'><f>cmd|'/c calc'!A0</f><v>pass</v></c></row>",
            ""));
    all.add(rows("no XML", "<row r='2'", "results.workbook-broken"));
    all.add(
        rows(
            "a day in the year 10^9",
            "<row r='2'>"
                + Files.cell("A2", "TC-5.1-1")
                + Files.cell("B2", "pass")
                + "<c r='C2' s='1'><v>1e300</v></c></row>",
            ""));
    Map<String, byte[]> sheets = Files.workbook(HEADER + ROW);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      list.append("<sheet name='s")
          .append(i)
          .append("' sheetId='")
          .append(i + 1)
          .append("' r:id='r1'/>");
    }
    Files.put(sheets, "xl/workbook.xml", Files.sheets(list.toString()));
    all.add(new Attack("100,000 sheets", Files.zip(sheets), "results.too-many-sheets"));
    Map<String, byte[]> hidden = Files.workbook(HEADER + ROW);
    Files.put(
        hidden,
        "xl/workbook.xml",
        Files.sheets("<sheet name='s' sheetId='1' state='veryHidden' r:id='r1'/>"));
    all.add(new Attack("hidden sheets alone", Files.zip(hidden), "results.workbook-broken"));
    Map<String, byte[]> wide = Files.workbook(HEADER + ROW);
    wide.put(
        "xl/worksheets/sheet1.xml",
        new String(wide.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.UTF_16));
    all.add(new Attack("a sheet in UTF-16", Files.zip(wide), "results.workbook-broken"));
    Map<String, byte[]> target = Files.workbook(HEADER + ROW);
    target.put(
        "xl/_rels/workbook.xml.rels",
        new String(target.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8)
            .replace("worksheets/sheet1.xml", "http://127.0.0.1:1/sheet1.xml")
            .getBytes(StandardCharsets.UTF_8));
    all.add(new Attack("a sheet from elsewhere", Files.zip(target), "results.workbook-broken"));
  }

  private static Attack with(String name, String part, String xml, String code) {
    Map<String, byte[]> parts = Files.workbook(HEADER + ROW);
    parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    return new Attack(name.length() > 60 ? name.substring(0, 60) : name, Files.zip(parts), code);
  }

  private static Attack rows(String name, String rows, String code) {
    return new Attack(name, Files.zip(Files.workbook(HEADER + rows)), code);
  }

  /** Sets a 16-bit field of every entry in the central directory. */
  private static byte[] patched(byte[] zip, int offset, int value) {
    byte[] copy = zip.clone();
    ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < copy.length; i++) {
      if (buffer.getInt(i) == 0x02014b50) {
        buffer.putShort(i + offset, (short) value);
      }
    }
    return copy;
  }

  private static byte[] patchedSize(byte[] zip, long size) {
    byte[] copy = zip.clone();
    ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < copy.length; i++) {
      if (buffer.getInt(i) == 0x02014b50) {
        buffer.putInt(i + 24, (int) size);
      }
    }
    return copy;
  }
}
