package org.hufu.core.rule;

import org.hufu.core.recognition.Condition;

/** One condition about the case as a whole. */
public interface Rule {

  Condition condition();

  /** Says everything that there is to say; a rule that says nothing does not apply. */
  void judge(Case file, Judgement judgement);
}
