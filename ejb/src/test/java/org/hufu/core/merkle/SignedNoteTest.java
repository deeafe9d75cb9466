package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and verifier keys of C2SP signed-note; the published example is Go's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedNoteTest {
  private static final String PUBLISHED_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PUBLISHED_SIGNATURE =
      "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
  private static final String PUBLISHED =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n"
          + "\n"
          + "— PeterNeumann "
          + PUBLISHED_SIGNATURE
          + "\n";

  private final KeyPair pair = generate();
  private final NoteKey key = new NoteKey("example.org/log", Jwk.of(pair.getPublic()));
  private final Signer signer =
      Signer.of(Algorithm.EDDSA, key.key().thumbprint(), pair.getPrivate());

  @Test
  void the_published_note_is_signed_by_the_published_key() {
    assertThat(SignedNote.parse(PUBLISHED).isSignedBy(NoteKey.parse(PUBLISHED_KEY))).isTrue();
    assertThat(SignedNote.parse(PUBLISHED).write()).isEqualTo(PUBLISHED);
  }

  @Test
  void a_changed_letter_breaks_the_signature() {
    SignedNote changed = SignedNote.parse(PUBLISHED.replace("answer", "Answer"));

    assertThat(changed.isSignedBy(NoteKey.parse(PUBLISHED_KEY))).isFalse();
  }

  @Test
  void a_note_is_read_as_it_was_signed() {
    SignedNote note = SignedNote.of("one\n\ntwo\n").sign(key, signer);

    assertThat(SignedNote.parse(note.write())).isEqualTo(note);
    assertThat(note.isSignedBy(key)).isTrue();
  }

  @Test
  void signatures_of_strangers_are_ignored() {
    SignedNote note = SignedNote.parse(PUBLISHED).sign(key, signer);

    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note.isSignedBy(NoteKey.parse(PUBLISHED_KEY))).isTrue();
    assertThat(note.isSignedBy(new NoteKey("example.org/other", key.key()))).isFalse();
  }

  @Test
  void one_false_signature_in_its_name_spoils_the_note() {
    SignedNote good = SignedNote.of("text\n").sign(key, signer);
    String bad = SignedNote.of("other\n").sign(key, signer).signatures().get(0).line();

    assertThat(SignedNote.parse(good.write() + bad + "\n").isSignedBy(key)).isFalse();
  }

  @Test
  void an_unsigned_note_is_signed_by_nobody() {
    assertThat(SignedNote.of("text\n").isSignedBy(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n- name eHh4eHh4eA==\n",
        "text\n\n— name eHh4eHh4eA==",
        "text\n\n— name eHh4eA==\n",
        "text\n\n— name eHh4eHh4eB==\n",
        "text\n\n— na+me eHh4eHh4eA==\n",
        "text\n\n— name  eHh4eHh4eA==\n",
        "te\txt\n\n— name eHh4eHh4eA==\n",
      })
  void a_note_of_another_shape_is_refused(String note) {
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> SignedNote.parse(note));
  }

  @Test
  void a_verifier_key_reads_as_it_prints() {
    String text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    assertThat(NoteKey.parse(text).text()).isEqualTo(text);
    assertThat(NoteKey.parse(key.text())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "sum.golang.com+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "sum.golang.org+033de0ae+As4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "sum.golang.org+033de0ae+Ac4z",
        "sum.golang.org",
        "",
      })
  void a_verifier_key_that_does_not_fit_itself_is_refused(String text) {
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> NoteKey.parse(text));
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
