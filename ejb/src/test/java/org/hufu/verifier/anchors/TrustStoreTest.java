package org.hufu.verifier.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hufu.core.trust.TrustExamples.ISSUED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.KeyExamples;
import org.hufu.core.trust.TrustExamples;
import org.hufu.core.trust.TrustList;
import org.hufu.core.trust.TrustListRefused;
import org.hufu.core.trust.TrustListRefused.Cause;
import org.hufu.core.trust.TrustListWriter;
import org.hufu.core.trust.TrustedBody;
import org.hufu.verifier.command.WrongUsage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustStoreTest {
  private static final Instant NOW = ISSUED.plus(Duration.ofDays(20));

  @TempDir Path directory;

  private final TrustExamples examples = new TrustExamples();
  private final String root = examples.root.jwk().thumbprint();

  @Test
  void the_first_import_pins_and_says_that_nobody_compared_the_root() throws WrongUsage {
    TrustStore.Holding first = take(Set.of(), write(examples.list(1), examples.root));

    assertThat(first.unseen()).hasSize(1);
    assertThat(first.roots()).isEmpty();
    TrustStore.Holding second = take(Set.of());
    assertThat(second.unseen()).isEmpty();
    assertThat(second.roots()).containsExactly(root);
    assertThat(second.lists()).isEqualTo(first.lists());
  }

  @Test
  void a_root_that_was_compared_is_pinned_without_a_word_and_another_one_not_at_all()
      throws WrongUsage {
    String list = write(examples.list(1), examples.root);

    TrustStore.Holding refused = take(Set.of("x".repeat(43)), list);
    assertThat(refused.anchors()).isEmpty();
    assertThat(refused.refusals())
        .extracting(TrustListRefused::reason)
        .containsExactly(Cause.OTHER_ROOT);
    TrustStore.Holding taken = take(Set.of(root), list);
    assertThat(taken.unseen()).isEmpty();
    assertThat(taken.roots()).containsExactly(root);
  }

  @Test
  void the_last_good_list_stays_when_another_one_is_refused() throws WrongUsage {
    String second = write(examples.list(2), examples.root);
    TrustExamples stranger = new TrustExamples();
    take(Set.of(root), second);

    TrustStore.Holding held =
        take(
            Set.of(),
            write(examples.list(1), examples.root),
            write(stranger.list(3), stranger.root),
            "garbage");

    assertThat(held.refusals())
        .extracting(TrustListRefused::reason)
        .containsExactly(Cause.ROLLBACK, Cause.OTHER_ROOT, Cause.MALFORMED);
    assertThat(held.lists()).containsExactly(second);
  }

  @Test
  void a_new_root_is_followed_and_kept() throws WrongUsage {
    var next = KeyExamples.holder(Algorithm.ES256);
    take(Set.of(root), write(examples.list(1), examples.root));

    take(Set.of(), write(examples.handedOver(2, next), next));

    assertThat(take(Set.of()).roots()).containsExactly(next.jwk().thumbprint());
  }

  @Test
  void bodies_are_kept_apart_whatever_they_call_themselves() throws WrongUsage, IOException {
    take(Set.of(), write(examples.list(1), examples.root));
    take(Set.of(), write(named("../../etc/passwd"), examples.root));

    assertThat(take(Set.of()).anchors()).hasSize(2);
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("cn.anchor.json")
          .allMatch(name -> name.matches("[a-z0-9.]+"))
          .noneMatch(name -> name.endsWith(".new"));
    }
    assertThat(directory.getParent().resolve("etc")).doesNotExist();
  }

  @Test
  void a_damaged_file_is_an_error_and_never_a_first_import() throws WrongUsage, IOException {
    take(Set.of(), write(examples.list(1), examples.root));
    Path file = directory.resolve("cn.anchor.json");
    String good = Files.readString(file);
    for (String damaged :
        List.of("", good.substring(1), good.replace(root, "x".repeat(43)), "{}")) {
      Files.writeString(file, damaged);

      assertThatExceptionOfType(WrongUsage.class)
          .isThrownBy(() -> take(Set.of(), write(examples.list(2), examples.root)))
          .withMessageContaining("cn.anchor.json");
      assertThat(Files.readString(file)).isEqualTo(damaged);
    }
  }

  @Test
  void what_a_crash_left_beside_is_not_read() throws WrongUsage, IOException {
    take(Set.of(), write(examples.list(1), examples.root));
    Files.writeString(directory.resolve("cn.new"), "half");

    assertThat(take(Set.of(), write(examples.list(2), examples.root)).anchors()).hasSize(1);
  }

  @Test
  void a_directory_that_cannot_be_is_wrong_usage() throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, "");

    assertThatExceptionOfType(WrongUsage.class)
        .isThrownBy(() -> new TrustStore(file).take(List.of(), Set.of(), NOW));
  }

  private TrustList named(String body) {
    TrustList list = examples.list(1);
    return new TrustList(
        list.edition(),
        new TrustedBody(body, "XX01", list.body().name(), "CN"),
        list.keys(),
        list.schemes(),
        list.accreditations(),
        list.log());
  }

  private TrustStore.Holding take(Set<String> roots, String... lists) throws WrongUsage {
    return new TrustStore(directory).take(List.of(lists), roots, NOW);
  }

  private static String write(TrustList list, KeyExamples.Holder root) {
    return TrustListWriter.write(list, root.signer()).compact();
  }
}
