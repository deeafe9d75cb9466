package org.hufu.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.trust.TrustExamples.ISSUED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.JsonWebSignature;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.signature.KeyExamples.Holder;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A root is replaced: whoever pinned the old one follows, and nobody else is followed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RootHandoverTest {
  private final TrustExamples examples = new TrustExamples();
  private final Holder second = KeyExamples.holder(Algorithm.ES256);
  private final Holder third = KeyExamples.holder(Algorithm.ES384);

  @Test
  void who_pinned_the_old_root_accepts_the_new_one_s_list() {
    String list = write(examples.handedOver(2, second), second);

    assertThat(read(list, examples.root).pin()).isEqualTo(second.jwk().thumbprint());
    assertThat(read(list, second).pin()).isEqualTo(second.jwk().thumbprint());
  }

  @Test
  void a_list_leads_over_several_roots_at_once() {
    String list = write(examples.handedOver(3, second, third), third);

    assertThat(read(list, examples.root).pin()).isEqualTo(third.jwk().thumbprint());
  }

  @Test
  void the_next_root_may_be_announced_while_the_old_one_signs() {
    String list = write(examples.handedOver(2, second), examples.root);

    assertThat(read(list, examples.root).pin()).isEqualTo(examples.root.jwk().thumbprint());
  }

  @Test
  void a_reader_who_pinned_the_new_root_does_not_go_back_to_the_old_one() {
    refuses(write(examples.handedOver(2, second), examples.root), second, Cause.OTHER_ROOT);
  }

  @Test
  void a_new_root_without_the_old_one_s_word_is_refused() {
    TrustList list = examples.handedOver(2, second);
    TrustedKey bare = with(list.keys().get(0), Optional.empty());

    refuses(write(examples.with(list, bare), second), examples.root, Cause.OTHER_ROOT);
  }

  @Test
  void a_word_that_the_old_root_did_not_sign_is_refused() {
    Holder thief = KeyExamples.holder(Algorithm.ES256);
    RootHandover forged =
        RootHandover.write(
            "cn",
            second.jwk(),
            ISSUED,
            org.hufu.core.signature.Signer.of(
                Algorithm.ES256, examples.root.jwk().thumbprint(), thief.privateKey()));
    TrustList list = examples.handedOver(2, second);
    TrustedKey key = with(list.keys().get(0), Optional.of(forged));

    refuses(write(examples.with(list, key), second), examples.root, Cause.OTHER_ROOT);
  }

  @Test
  void a_word_for_another_body_is_refused() {
    RootHandover other = RootHandover.write("nl", second.jwk(), ISSUED, examples.root.signer());
    TrustList list = examples.handedOver(2, second);
    TrustedKey key = with(list.keys().get(0), Optional.of(other));

    refuses(write(examples.with(list, key), second), examples.root, Cause.OTHER_ROOT);
  }

  @Test
  void a_word_by_a_root_that_was_not_its_owner_s_then_is_refused() {
    TrustList list = examples.handedOver(2, second);
    TrustedKey old = list.key(examples.root.jwk().thumbprint(), KeyPurpose.TRUST_LIST).get();
    TrustedKey stolen =
        new TrustedKey(
            old.jwk(),
            old.organisation(),
            old.purpose(),
            old.chain(),
            old.validity(),
            Optional.of(ISSUED.minusSeconds(1)));

    refuses(write(examples.with(list, stolen), second), examples.root, Cause.OTHER_ROOT);
  }

  @Test
  void roots_that_hand_over_in_a_circle_are_refused() {
    TrustList list = examples.handedOver(2, second);
    RootHandover back = RootHandover.write("cn", examples.root.jwk(), ISSUED, second.signer());
    TrustedKey old = list.key(examples.root.jwk().thumbprint(), KeyPurpose.TRUST_LIST).get();

    refuses(
        write(examples.with(list, with(old, Optional.of(back))), second), third, Cause.OTHER_ROOT);
  }

  @Test
  void a_word_that_stands_with_another_key_makes_the_list_malformed() {
    RootHandover word = RootHandover.write("cn", second.jwk(), ISSUED, examples.root.signer());
    JsonObject payload = examples.list(1).toJson();
    JsonObject certificate = payload.objects("keys").get(1).with("handover", word.jws().compact());
    JsonObject garbage = payload.objects("keys").get(0).with("handover", "ey.no.thing");
    JsonObject other =
        payload
            .objects("keys")
            .get(0)
            .with(
                "handover",
                sign(JsonObject.of("typ", "vc+jwt"), word.jws().payloadJson()).compact());

    for (JsonObject key : List.of(certificate, garbage, other)) {
      JsonObject list = payload.with("keys", List.of(payload.objects("keys").get(0), key));
      if (!key.equals(certificate)) {
        list = payload.with("keys", List.of(key));
      }
      refuses(
          sign(JsonObject.of("typ", TrustListReader.MEDIA_TYPE), list).compact(),
          examples.root,
          Cause.MALFORMED);
    }
  }

  private JsonWebSignature sign(JsonObject header, JsonObject payload) {
    return JsonWebSignature.sign(header, JsonWriter.canonical(payload), examples.root.signer());
  }

  private static TrustedKey with(TrustedKey key, Optional<RootHandover> handover) {
    return new TrustedKey(
        key.jwk(),
        key.organisation(),
        key.purpose(),
        key.chain(),
        key.validity(),
        key.compromisedAt(),
        handover);
  }

  private static String write(TrustList list, Holder root) {
    return TrustListWriter.write(list, root.signer()).compact();
  }

  private static SignedTrustList read(String list, Holder pinned) {
    return TrustListReader.read(
        list, Set.of(pinned.jwk().thumbprint()), ISSUED.plusSeconds(1_000_000));
  }

  private static void refuses(String list, Holder pinned, Cause cause) {
    assertThatExceptionOfType(TrustListRefused.class)
        .isThrownBy(() -> read(list, pinned))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(cause));
  }
}
