package org.hufu.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hufu.core.merkle.MalformedLog;
import org.hufu.core.merkle.NoteKey;
import org.hufu.core.merkle.NoteSignature;
import org.hufu.core.merkle.SignedNote;
import org.hufu.core.signature.Jwk;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** C2SP tlog-cosignature, cosignature/v1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CosignatureTest {
  private static final Instant TIME = Instant.ofEpochSecond(1_679_315_147L);

  private final KeyPair pair = GrowingLog.generate();
  private final NoteKey witness =
      new NoteKey("witness.example/w1", Jwk.of(pair.getPublic()), NoteKey.Kind.WITNESS);
  private final GrowingLog log = new GrowingLog("body.example/log/2026").append(5);
  private final SignedNote cosigned = cosign(log.checkpoint(), TIME);

  private SignedNote cosign(SignedNote note, Instant time) {
    return note.with(new Cosignature(witness, time).sign(note.text(), GrowingLog.signer(pair)));
  }

  @Test
  void the_signed_message_is_header_time_and_checkpoint() throws GeneralSecurityException {
    byte[] line = cosigned.signatures().get(1).signature();
    Signature jdk = Signature.getInstance("Ed25519");
    jdk.initVerify(pair.getPublic());
    jdk.update("cosignature/v1\ntime 1679315147\n".getBytes(StandardCharsets.UTF_8));
    jdk.update(cosigned.text().getBytes(StandardCharsets.UTF_8));

    assertThat(ByteBuffer.wrap(line).getLong()).isEqualTo(1_679_315_147L);
    assertThat(jdk.verify(Arrays.copyOfRange(line, 8, line.length))).isTrue();
  }

  @Test
  void it_is_found_in_the_note_with_its_time_and_leaves_the_log_s_own_signature() {
    SignedNote read = SignedNote.parse(cosigned.write());

    assertThat(Cosignature.find(read, witness)).contains(new Cosignature(witness, TIME));
    assertThat(read.isSignedBy(log.key)).isTrue();
  }

  @Test
  void the_newest_of_two_counts() {
    SignedNote twice = cosign(cosigned, TIME.plusSeconds(60));

    assertThat(Cosignature.find(twice, witness).orElseThrow().time())
        .isEqualTo(TIME.plusSeconds(60));
  }

  @Test
  void a_witness_counts_once_however_often_it_is_named() {
    assertThat(Cosignature.of(cosigned, List.of(witness, witness))).hasSize(1);
  }

  @Test
  void a_cosignature_of_another_checkpoint_is_none() {
    NoteSignature foreign = cosign(log.append(1).checkpoint(), TIME).signatures().get(1);
    SignedNote changed = new GrowingLog("body.example/log/2026").checkpoint().with(foreign);

    assertThat(Cosignature.find(changed, witness)).isEmpty();
  }

  @Test
  void a_cosignature_with_another_time_is_none() {
    byte[] bytes = cosigned.signatures().get(1).signature();
    bytes[7] ^= 1;
    SignedNote changed = log.checkpoint().with(NoteSignature.of(witness, bytes));

    assertThat(Cosignature.find(changed, witness)).isEmpty();
  }

  @Test
  void one_false_line_in_its_name_spoils_the_good_one() {
    SignedNote spoilt = cosigned.with(NoteSignature.of(witness, new byte[72]));

    assertThat(Cosignature.find(spoilt, witness)).isEmpty();
  }

  @Test
  void lines_of_wrong_length_or_impossible_time_are_none() {
    byte[] past = new byte[72];
    past[0] = (byte) 0x80;

    assertThat(Cosignature.find(log.checkpoint().with(NoteSignature.of(witness, past)), witness))
        .isEmpty();
    assertThat(
            Cosignature.find(
                log.checkpoint().with(NoteSignature.of(witness, new byte[64])), witness))
        .isEmpty();
  }

  @Test
  void the_same_key_as_a_log_is_another_key() {
    NoteKey asLog = new NoteKey(witness.name(), witness.key());

    assertThat(asLog.hash()).isNotEqualTo(witness.hash());
    assertThat(cosigned.isSignedBy(asLog)).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> cosigned.isSignedBy(witness));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Cosignature(asLog, TIME));
  }

  @Test
  void a_verifier_key_says_its_kind() {
    assertThat(NoteKey.parse(witness.text(), NoteKey.Kind.WITNESS)).isEqualTo(witness);
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> NoteKey.parse(witness.text()));
    assertThatExceptionOfType(MalformedLog.class)
        .isThrownBy(() -> NoteKey.parse(log.key.text(), NoteKey.Kind.WITNESS));
  }
}
