package org.hufu.verifier.recognition;

import org.hufu.core.conformity.Text;
import org.hufu.core.recognition.CoverageState;
import org.hufu.core.recognition.Proposal;

/** Words of the printed outcome that no reason speaks. */
final class OutcomeWords {
  static final Text UNTIL = new Text("互认有效期至多到", "Recognition can last until");
  static final Text LEVEL = new Text("互认等级至多为", "Recognition can reach the level");
  static final Text COVERED = new Text("已覆盖的必备要求", "Binding requirements covered");
  static final Text SPARED = new Text("免重复检测项", "Tests not repeated");
  static final Text LEFT = new Text("需补充的检测", "Tests that remain");
  static final Text DAYS = new Text("检测日", "laboratory days");

  private OutcomeWords() {}

  static Text of(Proposal proposal) {
    return switch (proposal) {
      case RECOGNISE -> new Text("建议全部互认", "Recognise");
      case RECOGNISE_WITH_DELTA -> new Text("建议互认并补充检测", "Recognise, and test what remains");
      case REFUSE -> new Text("建议不予互认", "Refuse");
      case RETURN -> new Text("建议退回补充材料", "Return for evidence");
      case REFER -> new Text("建议提交人工判断", "Refer to a person");
    };
  }

  static Text of(CoverageState state) {
    return switch (state) {
      case COVERED -> new Text("已覆盖", "covered");
      case COVERED_WITH_CONDITION -> new Text("附条件覆盖", "covered with condition");
      case STALE -> new Text("已过时", "stale");
      case NOT_COVERED -> new Text("未覆盖", "not covered");
      case NOT_COMPARABLE -> new Text("无法对照", "not comparable");
    };
  }

  static Text again(boolean same) {
    return same
        ? new Text("结果与所存结果完全一致。", "The stored outcome comes out again.")
        : new Text("结果与所存结果不一致。", "Another outcome comes out than the stored one.");
  }
}
