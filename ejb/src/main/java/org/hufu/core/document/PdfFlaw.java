package org.hufu.core.document;

import java.util.Locale;

/**
 * Every way in which a PDF can fail to be one of our certificates; each word is part of the report.
 */
public enum PdfFlaw {
  TOO_LARGE(Kind.FORMAT),
  /** Cannot be read as PDF at all. */
  UNREADABLE(Kind.FORMAT),
  ENCRYPTED(Kind.FORMAT),
  /** Other bytes stand before the header; viewers would skip them. */
  BYTES_BEFORE_HEADER(Kind.CHANGE),
  /** Other bytes stand after the end mark. */
  TRAILING_BYTES(Kind.CHANGE),
  /** Was saved again after it was made, and not to sign a second time or for the archive. */
  SECOND_REVISION(Kind.CHANGE),
  /** A later revision is not byte for byte as our profile writes it. */
  REVISION_UNUSUAL(Kind.CHANGE),
  /** Validation data is no DER, or none, or too much. */
  VALIDATION_DATA_MALFORMED(Kind.CHANGE),
  /** Validation data without a time-stamp over it, or the other way round. */
  ARCHIVE_INCOMPLETE(Kind.CHANGE),
  /** The cross-reference is no plain table where the file says that it is. */
  CROSS_REFERENCE_UNUSUAL(Kind.FORMAT),
  /** Holds an object twice, or one that the cross-reference does not name. */
  HIDDEN_OBJECT(Kind.CHANGE),
  NO_SIGNATURE(Kind.FORMAT),
  SECOND_SIGNATURE(Kind.CHANGE),
  /** Filter and SubFilter are not those of a PAdES signature. */
  SIGNATURE_KIND_UNKNOWN(Kind.FORMAT),
  /** Does not forbid changes after signing (DocMDP 1 or 2). */
  NOT_CERTIFIED(Kind.FORMAT),
  BYTE_RANGE_MALFORMED(Kind.CHANGE),
  /** Leaves out more or other bytes than the space of the signature itself. */
  BYTE_RANGE_NOT_WHOLE_FILE(Kind.CHANGE),
  CONTENTS_MISSING(Kind.CHANGE),
  /** The space left out is not exactly the hexadecimal text of the signature. */
  CONTENTS_NOT_IN_HOLE(Kind.CHANGE),
  FORM_FIELD(Kind.CHANGE),
  ANNOTATION(Kind.CHANGE),
  SCRIPT(Kind.CHANGE),
  ACTION(Kind.CHANGE),
  OPTIONAL_CONTENT(Kind.CHANGE),
  /** Takes a part of its content from elsewhere. */
  EXTERNAL_CONTENT(Kind.CHANGE),
  NO_CREDENTIAL(Kind.FORMAT),
  SECOND_ATTACHMENT(Kind.CHANGE),
  /** The attached credential has an unusual encoding, or is too large. */
  CREDENTIAL_UNREADABLE(Kind.FORMAT);

  private enum Kind {
    FORMAT,
    CHANGE
  }

  private final Kind kind;

  PdfFlaw(Kind kind) {
    this.kind = kind;
  }

  /** Whether it speaks of a file that was ours and then changed, and not of some other file. */
  public boolean isChange() {
    return kind == Kind.CHANGE;
  }

  /** Spelling in codes: {@code trailing-bytes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
