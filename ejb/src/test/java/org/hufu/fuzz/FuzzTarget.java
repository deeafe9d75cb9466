package org.hufu.fuzz;

/** What Jazzer calls; its first argument names the parser. */
public final class FuzzTarget {
  private static Parser parser;

  private FuzzTarget() {}

  public static void fuzzerInitialize(String[] arguments) {
    parser = Parser.valueOf(arguments[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    parser.read(bytes);
  }
}
