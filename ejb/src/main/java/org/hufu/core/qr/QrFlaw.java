package org.hufu.core.qr;

import java.util.Locale;

/** What is wrong with the text of an offline certificate; each word is part of the report. */
public enum QrFlaw {
  /** Does not begin with {@code HUFU1:}. */
  PREFIX_UNKNOWN,
  /** Longer than any text of ours. */
  TOO_LONG,
  /** Not base45, or not the only base45 of its bytes. */
  BASE45_MALFORMED,
  /** Ends within an item. */
  CBOR_TRUNCATED,
  /** Bytes follow the one item. */
  CBOR_TRAILING_BYTES,
  /** An item without a length at its beginning. */
  CBOR_INDEFINITE_LENGTH,
  /** A number or length written with more bytes than it takes. */
  CBOR_LONG_FORM,
  /** One key twice in a map. */
  CBOR_KEY_TWICE,
  /** Keys in another order than that of their bytes. */
  CBOR_KEY_ORDER,
  /** Items within items beyond what the format has. */
  CBOR_TOO_DEEP,
  /** A tag, fraction, huge number or other value that the format does not have. */
  CBOR_TYPE_REFUSED,
  /** A text that is not UTF-8. */
  CBOR_TEXT_MALFORMED,
  /** Not a tagged COSE_Sign1. */
  NOT_SIGN1,
  /** A header outside of what is signed. */
  HEADER_UNPROTECTED,
  /** A header that must be understood, and none of ours is. */
  HEADER_CRITICAL,
  /** Another header than algorithm and key id. */
  HEADER_UNKNOWN,
  ALGORITHM_MISSING,
  ALGORITHM_UNKNOWN,
  /** No key id, or one of another length. */
  KEY_ID_MALFORMED,
  /** Another length than the algorithm's. */
  SIGNATURE_LENGTH,
  CLAIM_MISSING,
  CLAIM_UNKNOWN,
  CLAIM_MALFORMED;

  /** Spelling in codes: {@code cbor-key-twice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
