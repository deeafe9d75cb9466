package org.hufu.verifier.fsck;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeMap;
import org.hufu.core.monitor.MonitorFinding;
import org.hufu.core.monitor.MonitorReport;
import org.hufu.core.monitor.MonitorSentences;

/** Prints a report for people: verdict, parts of the log, what was looked at, findings. */
record FsckPrinter(PrintStream out, Locale language) {
  void print(MonitorReport report) {
    out.printf("%s  %s%n%n", report.verdict(), MonitorSentences.of(report.verdict(), language));
    report.parts().forEach(this::print);
    new TreeMap<>(report.looked())
        .forEach((kind, count) -> out.printf("  %,10d  %s%n", count, kind));
    if (report.count() > 0) {
      out.println();
    }
    report.findings().forEach(this::print);
    if (report.count() > report.findings().size()) {
      out.printf("  [+] %d%n", report.count() - report.findings().size());
    }
  }

  private void print(MonitorReport.Part part) {
    out.printf(
        "  %s  %d%s%s%n",
        part.origin(),
        part.size(),
        part.isClosed() ? "  closed" : "",
        part.witnesses().isEmpty() ? "" : "  witnesses " + part.witnesses());
  }

  private void print(MonitorFinding finding) {
    out.printf(
        "  [%s] %s %s%s%n",
        finding.flaw().isDamage() ? "✘" : "?",
        MonitorSentences.of(finding.flaw(), language),
        finding.object(),
        finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")");
  }
}
