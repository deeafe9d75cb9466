package org.hufu.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.verification.HistoryExamples.ISSUED;
import static org.hufu.core.verification.HistoryExamples.UNTIL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.json.MalformedJson;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.Signer;
import org.hufu.core.verification.HistoryExamples;
import org.hufu.core.verification.IssuerExamples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusHistoryTest {
  private final Signer signer = KeyExamples.holder(Algorithm.ES256).signer();
  private final String signed = new HistoryExamples(new IssuerExamples()).signed();
  private final JsonObject payload = JsonWebSignature.parse(signed).payloadJson();
  private final JsonObject subject = payload.requireObject("credentialSubject");

  @Test
  void a_history_is_read_as_it_was_written() {
    SignedStatusHistory read = SignedStatusHistory.read(signed);

    assertThat(read.history()).isEqualTo(HistoryExamples.history());
    assertThat(read.credential().validity().from()).isEqualTo(UNTIL);
  }

  @Test
  void a_history_answers_for_no_instant_after_its_end() {
    StatusHistory history = HistoryExamples.history();

    assertThat(history.covers(UNTIL)).isTrue();
    assertThat(history.covers(UNTIL.plusNanos(1))).isFalse();
    assertThat(history.stateAt(ISSUED.minusNanos(1))).isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> history.stateAt(UNTIL.plusNanos(1)));
  }

  @Test
  void a_story_that_cannot_be_is_refused() {
    List<StatusMoment> moments = HistoryExamples.moments();
    List<StatusMoment> backwards = new ArrayList<>(moments);
    Collections.swap(backwards, 1, 2);
    List<StatusMoment> twice = new ArrayList<>(moments);
    twice.add(1, moments.get(1));
    List<StatusMoment> alive = new ArrayList<>(moments.subList(0, 1));
    alive.add(moments.get(3));
    alive.add(moments.get(2));

    Stream.of(List.<StatusMoment>of(), moments.subList(1, 4), backwards, twice, alive)
        .forEach(this::refuses);
    refuses(moments, moments.get(3).recorded().minusSeconds(1));
  }

  private void refuses(List<StatusMoment> moments) {
    refuses(moments, UNTIL);
  }

  private void refuses(List<StatusMoment> moments, Instant until) {
    StatusHistory good = HistoryExamples.history();
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> new StatusHistory(good.publicId(), good.number(), until, moments));
  }

  @Test
  void every_other_shape_is_refused() {
    JsonObject first = subject.objects("events").get(0);
    JsonObject entry = first.requireObject("entry");

    Stream.of(
            subject.with("type", "hufu:StatusHistory:2"),
            subject.with("more", 1),
            subject.with("publicId", "b".repeat(32)),
            subject.with("number", "CN01-NDP-2026-000002"),
            subject.with("id", payload.requireText("id")),
            subject.with("completeUntil", "2026-08-31T00:00:00Z"),
            subject.without("events"),
            events(first.with("more", 1)),
            events(first.without("recorded")),
            events(first.with("recorded", ISSUED.minusSeconds(1).toString())),
            events(first.with("leafIndex", "0")),
            events(first.with("entry", entry.with("type", "audit.anchor"))),
            events(first.with("entry", entry.without("contentDigest"))),
            events(first.with("entry", entry.with("time", "2026-03-03"))))
        .forEach(other -> refuses(payload.with("credentialSubject", other)));
    refuses(payload.with("validUntil", UNTIL.plusSeconds(1).toString()));
    refuses(payload.with("credentialStatus", List.of()).with("more", 1));
  }

  private JsonObject events(JsonObject first) {
    List<JsonObject> events = new ArrayList<>(subject.objects("events"));
    events.set(0, first);
    return subject.with("events", events);
  }

  @Test
  void nothing_signed_for_another_purpose_passes_for_a_history() {
    IssuerExamples body = new IssuerExamples();

    Stream.of(body.credential(), body.statusList("revocation"), body.trustList(), "", "ey")
        .forEach(this::refuses);
  }

  private void refuses(JsonObject changed) {
    refuses(
        JsonWebSignature.sign(JsonObject.of("typ", "vc+jwt"), JsonWriter.canonical(changed), signer)
            .compact());
  }

  private void refuses(String compact) {
    assertThatExceptionOfType(MalformedStatusList.class)
        .isThrownBy(() -> SignedStatusHistory.read(compact));
  }
}
