package org.hufu.core.credential;

import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Digest;

/** What is stated, in whatever form it is signed: all forms carry the same digest of it. */
public sealed interface Content permits CertificateContent, TestReportContent {
  /** The members that a credential's subject repeats one by one. */
  JsonObject json();

  /** SHA-256 of the canonical bytes, lower-case hex. */
  default String digest() {
    return Digest.sha256Hex(JsonWriter.canonical(json()));
  }
}
