/**
 * Every parser of the core under a coverage-guided fuzzer (Jazzer): seconds in each build, hours by
 * hand with {@code -Dhufu.fuzz.seconds=3600} and, for one parser, {@code -Dhufu.fuzz.parser=PDF}.
 */
package org.hufu.fuzz;
