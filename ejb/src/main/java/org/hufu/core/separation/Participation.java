package org.hufu.core.separation;

/**
 * Somebody took a part.
 *
 * @param account login name of the person
 */
public record Participation(String account, Act act) {}
