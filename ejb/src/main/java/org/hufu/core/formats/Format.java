package org.hufu.core.formats;

import org.hufu.core.conformity.Coded;

/** How a results file is written. */
public enum Format implements Coded {
  /** Table with separators; RFC 4180. */
  CSV,
  /** Workbook; ISO/IEC 29500. */
  XLSX,
  /** Our own document, schema {@code /schemas/results-1.json}. */
  JSON,
  /** Test suites as Ant, Maven and most runners write them. */
  JUNIT,
  /** Static analysis results; OASIS SARIF 2.1.0. */
  SARIF,
  /** Assessment results; NIST OSCAL 1. */
  OSCAL,
  /** Statement with a test result, plain or in a DSSE envelope. */
  IN_TOTO,
  /** Declarations of a bill of materials; CycloneDX 1.6 and 1.7. */
  CYCLONEDX,
  /** Short-form report of a security review; OCP S.A.F.E. */
  OCP_SAFE,
  /** Any of the JSON formats signed by its laboratory, with or without a plain copy. */
  SIGNED,
  /** Nothing that we read. */
  UNKNOWN;

  /** What a file is, told by its content alone. */
  public static Format of(byte[] file) {
    return Detection.format(file);
  }
}
