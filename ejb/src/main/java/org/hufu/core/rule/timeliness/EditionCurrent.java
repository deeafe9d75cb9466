package org.hufu.core.rule.timeliness;

import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Line;
import org.hufu.core.rule.LineRule;
import org.hufu.core.source.Known;
import org.hufu.core.source.SourceStanding;

/**
 * R38: the standard edition is current, or its transition runs beyond the day. Source: conversion
 * rule of CNCA-CCIS-2023.
 */
public final class EditionCurrent implements LineRule {

  @Override
  public Condition condition() {
    return Condition.R38;
  }

  @Override
  public void judge(Line line, Judgement judgement) {
    SourceStanding standing = line.source().standing();
    boolean runsOn =
        standing.editionUntil().filter(last -> !line.file().day().isAfter(last)).isPresent();
    judgement.require(
        standing.editionCurrent() == Known.NO ? Known.of(runsOn) : standing.editionCurrent(),
        ReasonCode.EDITION_SUPERSEDED,
        line.source().issue().edition().standard());
  }
}
