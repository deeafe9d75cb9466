package org.hufu.portal.outbox;

import java.time.Instant;

/**
 * Something on its way out.
 *
 * @param id stays the same however often it is sent
 * @param payload JSON of a {@link Notice}
 * @param attempts that failed
 */
record OutboxEvent(
    String id, String topic, String key, String payload, Instant createdAt, int attempts) {}
