package org.hufu.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.hufu.core.conformity.Text;

/** A complete report head. */
public final class TestReportExamples {
  public static final TestReportHead HEAD =
      new TestReportHead(
          new Text("检测报告", "Test report"),
          "R-2026-17",
          new TestReportHead.Laboratory(new Text("第一实验室", "First Lab"), "1 Road", "CNAS L0001"),
          new TestReportHead.Customer(new Text("厂商", "Vendor"), "2 Road"),
          new TestReportHead.Item(
              "Gateway", "SN 42", "undamaged", LocalDate.of(2026, 3, 1), null, ""),
          new TestReportHead.Work(
              "1 Road",
              List.of("TS 103 701 V1.1.1"),
              "simple acceptance",
              LocalDate.of(2026, 3, 2),
              LocalDate.of(2026, 3, 20)),
          "");

  private TestReportExamples() {}
}
