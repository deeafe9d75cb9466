package org.hufu.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that was done.
 *
 * <p>A node's records form a chain: the hash of each covers the hash of the one before. Hashed are,
 * in this order, the previous hash and the fields, each as its length in bytes (4 bytes, most
 * significant first) and its UTF-8 text; the details follow as their number and then key and value
 * in the order of the keys.
 *
 * @param node server that wrote the record, for example {@code node-1}
 * @param sequence place in the node's chain, counted from 1 without gap; 0 while it waits for one
 * @param at to the microsecond
 * @param account id of the account, or {@code system} or {@code anonymous}
 * @param action feature and past tense, for example {@code certificate.withdrawn}
 */
public record AuditRecord(
    String node,
    long sequence,
    Instant at,
    String account,
    String organisation,
    String action,
    String objectType,
    String objectId,
    SortedMap<String, String> details)
    implements Serializable {
  private static final String DOMAIN = "hufu:AuditRecord:1";

  public AuditRecord {
    at = at.truncatedTo(ChronoUnit.MICROS);
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** What the first record of every chain has in place of a previous hash: 32 zero bytes. */
  public static byte[] beginning() {
    return new byte[32];
  }

  /** SHA-256 over the previous record's hash and this record. */
  public byte[] hash(byte[] previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(previous);
    for (String field : List.of(DOMAIN, node, Long.toString(sequence))) {
      write(bytes, field);
    }
    bytes.writeBytes(content());
    return sha256(bytes.toByteArray());
  }

  /** What is hashed behind the place: everything that is known before the record has one. */
  public byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String field :
        List.of(
            at.toString(),
            account,
            organisation,
            action,
            objectType,
            objectId,
            Integer.toString(details.size()))) {
      write(bytes, field);
    }
    for (Map.Entry<String, String> detail : details.entrySet()) {
      write(bytes, detail.getKey());
      write(bytes, detail.getValue());
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, String field) {
    byte[] text = field.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
    bytes.writeBytes(text);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
