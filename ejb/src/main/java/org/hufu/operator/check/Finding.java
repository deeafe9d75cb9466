package org.hufu.operator.check;

/**
 * Something that contradicts a rule.
 *
 * @param invariant id of the rule
 * @param object kind and key of what is wrong, for example {@code certificate CN01-NDP-2026-000001}
 * @param sentence what is wrong with it
 */
public record Finding(String invariant, String object, String sentence) {}
