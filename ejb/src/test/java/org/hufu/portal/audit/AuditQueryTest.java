package org.hufu.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditQueryTest {

  @Test
  void what_is_asked_for_travels_as_parameters() {
    AuditFilter filter = AuditFilter.about("account", "' or true --");

    AuditQuery query = AuditQuery.of(filter, Optional.empty(), 50);

    assertThat(query.sql()).contains("object_type = ? and object_id = ?").doesNotContain("'");
    assertThat(query.values()).containsExactly("account", "' or true --", 50);
  }

  @Test
  void a_cursor_survives_its_text() {
    AuditCursor cursor = new AuditCursor(Instant.parse("2026-03-01T12:00:00Z"), "node-1", 7);

    assertThat(AuditCursor.of(cursor.toString())).isEqualTo(cursor);
    assertThat(AuditPage.isCursor("nonsense")).isFalse();
    assertThat(AuditPage.isCursor("a|b|c")).isFalse();
  }
}
