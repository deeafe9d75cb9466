package org.hufu.core.rule;

import org.hufu.core.recognition.Condition;

/** One condition about each result that is relied on for a requirement. */
public interface LineRule {

  Condition condition();

  /** Says everything that there is to say about this line. */
  void judge(Line line, Judgement judgement);
}
