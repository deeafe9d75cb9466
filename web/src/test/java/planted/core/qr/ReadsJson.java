package planted.core.qr;

/** Breaks R1 for core.qr. */
public class ReadsJson {
  com.nimbusds.jose.JWSObject signature;
}
