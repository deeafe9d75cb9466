package org.hufu.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Files that are almost certificates: one for every objection, and variants of the known attacks.
 */
public final class HostilePdfExamples {
  private HostilePdfExamples() {}

  /** One file and what must be said about it. */
  public static final class Hostile {
    private final byte[] file;
    private final PdfFlaw flaw;

    Hostile(byte[] file, PdfFlaw flaw) {
      this.file = file;
      this.flaw = flaw;
    }

    public byte[] file() {
      return file;
    }

    public PdfFlaw flaw() {
      return flaw;
    }
  }

  /** All of them, each with a right signature where its bytes allow one. */
  public static Map<String, Hostile> all(String credential, UnaryOperator<byte[]> signing) {
    Map<String, Hostile> all = new LinkedHashMap<>();
    all.putAll(new AlteredBytes(credential, signing).all());
    all.putAll(new AlteredContent(credential, signing).all());
    all.putAll(new AlteredRevisions(credential, signing).all());
    all.putAll(new ShadowAttacks(credential, signing).all());
    return all;
  }
}
