package org.hufu.core.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Attacks by tables, and files of other kinds. */
final class HostileTables {
  private static final int MEGABYTE = 1 << 20;

  private HostileTables() {}

  static List<Attack> tables() {
    List<Attack> all = new ArrayList<>();
    String header = "Test case,Verdict,Remark\n";
    String good = "TC-5.1-1,pass,";
    all.add(new Attack("nothing", "", "results.file-empty"));
    all.add(new Attack("11 MB", new byte[11 * MEGABYTE], "results.file-too-large"));
    all.add(new Attack("a NUL", header + good + "\0\n", "results.not-text"));
    all.add(new Attack("only NUL", new byte[1000], "results.not-text"));
    all.add(
        new Attack(
            "two encodings",
            Attack.join(
                (header + good + "中\n").getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xff, ','}),
            "results.not-text"));
    all.add(
        new Attack(
            "UTF-32", (header + good).getBytes(Charset.forName("UTF-32BE")), "results.not-text"));
    all.add(
        new Attack(
            "half a UTF-16 character",
            new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'a', 0},
            "results.not-text"));
    all.add(new Attack("a byte order mark inside", header + good + "\ufeff\n", "results.not-text"));
    all.add(
        new Attack(
            "10 MB without end of quote",
            header + "\"" + "x".repeat(9 * MEGABYTE),
            "results.not-a-table"));
    all.add(new Attack("10^6 columns", "a,".repeat(1_000_000) + "\n", "results.too-many-columns"));
    all.add(
        new Attack(
            "10^6 columns in a row",
            header + good + ",".repeat(1_000_000),
            "results.too-many-columns"));
    all.add(new Attack("10^6 rows", header + "a,b,\n".repeat(1_000_000), "results.too-many-rows"));
    all.add(new Attack("10^6 blank rows", header + "\n".repeat(1_000_000) + good + "\n", ""));
    all.add(
        new Attack(
            "a cell of 9 MB", header + good + "x".repeat(9 * MEGABYTE), "results.cell-too-long"));
    all.add(
        new Attack(
            "a header of 9 MB", "x".repeat(9 * MEGABYTE) + ",Verdict\n", "results.column-missing"));
    all.add(new Attack("a column twice", "Test case,Verdict,结论\n" + good, "results.column-twice"));
    all.add(
        new Attack(
            "a digest as link",
            "Test case,Verdict,Evidence\n" + good + "file:///etc/passwd",
            "results.evidence-no-digest"));
    all.add(
        new Attack(
            "a name of 9,000 characters",
            header + "T".repeat(9_000) + ",pass,\n",
            "results.test-case-unknown"));
    all.add(
        new Attack(
            "a verdict turned around",
            header + "TC-5.1-1,\u202ess\u202cap,\n",
            "results.verdict-unknown"));
    all.add(
        new Attack(
            "a verdict with Cyrillic letters",
            header + "TC-5.1-1,р\u0430ss,\n",
            "results.verdict-unknown"));
    all.add(
        new Attack(
            "a day of the year 99999",
            "Test case,Verdict,Performed on\n" + good + "99999-01-01",
            "results.day-unreadable"));
    all.add(
        new Attack(
            "the day before yesterday's tomorrow",
            "Test case,Verdict,Performed on\n" + good + "9999-12-31",
            "results.day-ahead"));
    all.add(
        new Attack(
            "a value with 10^9 digits behind an exponent",
            "Test case,Verdict,Value,Unit\nTM-5.5-1,pass,1e999999999,min\n",
            ""));
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0")) {
      all.add(
          new Attack("formula " + formula.strip(), header + good + "\"" + formula + "\"\n", ""));
    }
    return all;
  }

  static List<Attack> foreign() {
    List<Attack> all = new ArrayList<>();
    all.add(new Attack("a PDF", "%PDF-1.7\n", "results.format-foreign"));
    all.add(
        new Attack(
            "a PDF that is a table, too",
            "%PDF-1.7,Verdict\nTC-5.1-1,pass\n",
            "results.format-foreign"));
    all.add(
        new Attack(
            "an old spreadsheet or an encrypted new one",
            new byte[] {
              (byte) 0xd0,
              (byte) 0xcf,
              0x11,
              (byte) 0xe0,
              (byte) 0xa1,
              (byte) 0xb1,
              0x1a,
              (byte) 0xe1
            },
            "results.format-foreign"));
    all.add(new Attack("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, "results.format-foreign"));
    all.add(
        new Attack(
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
            "results.format-foreign"));
    all.add(new Attack("a picture with script", "GIF89a=1;alert(1)", "results.column-missing"));
    all.add(new Attack("a programme", new byte[] {0x7f, 'E', 'L', 'F', 0, 0}, "results.not-text"));
    all.add(new Attack("RTF", "{\\rtf1 x}", "results.format-foreign"));
    return all;
  }
}
