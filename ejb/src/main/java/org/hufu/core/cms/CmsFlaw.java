package org.hufu.core.cms;

import java.util.Locale;

/** What is wrong with a CMS signature or a time-stamp token; each word is part of the report. */
public enum CmsFlaw {
  /** Not one DER encoded SignedData, or a part of it cannot be read. */
  MALFORMED,
  /** Bytes other than zero follow the structure. */
  PADDING_NOT_ZERO,
  /** Carries content of its own, or content of another type than the profile allows. */
  CONTENT_NOT_DETACHED,
  /** Not exactly one signer. */
  SIGNER_COUNT,
  /** The signer's X.509 certificate is not enclosed. */
  SIGNER_CERTIFICATE_MISSING,
  /** The attribute signing-certificate-v2 is missing or names another X.509 certificate. */
  SIGNING_CERTIFICATE_UNBOUND,
  /** The enclosed X.509 certificates are not one path from the signer upwards. */
  CHAIN_BROKEN,
  /** Digest, signature algorithm and curve are no pair that we accept. */
  ALGORITHM_NOT_ALLOWED,
  /** The digest of the signed bytes differs: they were changed. */
  CONTENT_CHANGED,
  /** The signature value does not belong to the signed attributes and this key. */
  SIGNATURE_WRONG,
  /** An attribute stands outside the signature that the profile does not know. */
  ATTRIBUTE_UNKNOWN,
  /** The time-stamp covers another signature value. */
  IMPRINT_UNEQUAL,
  /** The X.509 certificate of the time-stamp authority may not sign time-stamps, or not then. */
  AUTHORITY_NOT_FOR_TIME_STAMPS,
  /** A later time-stamp tells an earlier time than the one before. */
  TIME_BACKWARDS,
  /** Validation data holds what belongs to none of the signatures. */
  VALIDATION_DATA_FOREIGN;

  /** Spelling in codes: {@code padding-not-zero}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
