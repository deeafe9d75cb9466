package org.hufu.core.arrangement;

/**
 * One row of a level map: who holds this level there is taken to hold that one here. Higher levels
 * have rows of their own, see condition R15.
 *
 * @param from id of a level of the source scheme, an empty text where it has none
 * @param to id of a level of the target scheme, an empty text where it has none
 */
public record LevelStep(String from, String to) {}
