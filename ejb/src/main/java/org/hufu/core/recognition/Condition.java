package org.hufu.core.recognition;

import java.util.List;
import org.hufu.core.conformity.Coded;
import org.hufu.core.conformity.Reason;
import org.hufu.core.conformity.Text;

/**
 * The 45 conditions of recognition; each has one rule in a package below {@code core.rule}. Source:
 * domain research, 7.1.
 */
public enum Condition implements Coded {
  R01(Bearing.HARD),
  R02(Bearing.HARD),
  R03(Bearing.HARD),
  R04(Bearing.EVIDENCE),
  R05(Bearing.HARD),
  R06(Bearing.HARD),
  R07(Bearing.HARD),
  R08(Bearing.HARD),
  R09(Bearing.HARD),
  R10(Bearing.JUDGEMENT),
  R11(Bearing.HARD),
  R12(Bearing.HARD),
  R13(Bearing.HARD),
  R14(Bearing.HARD),
  R15(Bearing.HARD),
  R16(Bearing.HARD),
  R17(Bearing.EVIDENCE),
  R18(Bearing.EVIDENCE),
  R19(Bearing.HARD),
  R20(Bearing.DELTA),
  R21(Bearing.JUDGEMENT),
  R22(Bearing.EVIDENCE),
  R23(Bearing.HARD),
  R24(Bearing.DELTA),
  R25(Bearing.DELTA),
  R26(Bearing.DELTA),
  R27(Bearing.DELTA),
  R28(Bearing.HARD),
  R29(Bearing.DELTA),
  R30(Bearing.HARD),
  R31(Bearing.DELTA),
  R32(Bearing.DELTA),
  R33(Bearing.DELTA),
  R34(Bearing.DELTA),
  R35(Bearing.DELTA),
  R36(Bearing.HARD),
  R37(Bearing.DELTA),
  R38(Bearing.DELTA),
  R39(Bearing.JUDGEMENT),
  R40(Bearing.DELTA),
  R41(Bearing.HARD),
  R42(Bearing.EVIDENCE),
  R43(Bearing.HARD),
  R44(Bearing.JUDGEMENT),
  R45(Bearing.EVIDENCE);

  private final Bearing bearing;

  Condition(Bearing bearing) {
    this.bearing = bearing;
  }

  /** What follows in the usual case; a rule may find a lighter one. */
  public Bearing bearing() {
    return bearing;
  }

  /** The condition in one clause, in both languages. */
  public Text title() {
    return new Reason("recognition." + code(), List.of()).text();
  }
}
