package org.hufu.verifier.command;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results, for people or as JSON
 * @param err progress and complaints; never part of a result
 */
public record Console(PrintStream out, PrintStream err) {}
