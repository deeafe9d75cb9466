package planted.core.document;

/** Breaks R1 for core.document. */
public class Signs {
  com.nimbusds.jose.JWSObject signature;
}
