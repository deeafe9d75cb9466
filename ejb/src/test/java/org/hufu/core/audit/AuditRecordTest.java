package org.hufu.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditRecordTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Test
  void the_hash_of_a_record_never_changes() {
    assertThat(HexFormat.of().formatHex(record("a", "b").hash(AuditRecord.beginning())))
        .isEqualTo("bf30ff2cd716c0bfbc831e143c3116359384476e42607ddf103b2e9f6c6c6142");
  }

  @Test
  void every_field_counts() {
    byte[] hash = record("a", "b").hash(AuditRecord.beginning());

    assertThat(record("a", "c").hash(AuditRecord.beginning())).isNotEqualTo(hash);
    assertThat(record("ab", "").hash(AuditRecord.beginning())).isNotEqualTo(hash);
    assertThat(record("a", "b").hash(hash)).isNotEqualTo(hash);
  }

  @Test
  void time_is_kept_to_the_microsecond() {
    AuditRecord record =
        new AuditRecord(
            "node-1", 1, AT.plusNanos(789), "a", "o", "x.done", "t", "i", new TreeMap<>());

    assertThat(record.at()).isEqualTo(AT);
  }

  private static AuditRecord record(String objectType, String objectId) {
    TreeMap<String, String> details = new TreeMap<>();
    details.put("reason", "原因");
    details.put("from", "in-force");
    return new AuditRecord(
        "node-1", 7, AT, "a-1", "cn", "certificate.withdrawn", objectType, objectId, details);
  }
}
