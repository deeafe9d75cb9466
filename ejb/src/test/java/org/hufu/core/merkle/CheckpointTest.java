package org.hufu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of C2SP tlog-checkpoint. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void the_published_example_reads_as_it_prints() {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    Checkpoint checkpoint = Checkpoint.parse(text);

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.head().size()).isEqualTo(20852163);
    assertThat(checkpoint.head().root().base64()).isEqualTo(ROOT);
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @Test
  void further_lines_are_kept() {
    Checkpoint checkpoint = Checkpoint.parse("log\n1\n" + ROOT + "\nmore\nlines\n");

    assertThat(checkpoint.extensions()).isEqualTo(List.of("more", "lines"));
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log\n1\n",
        "log\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "log\n01\n" + ROOT + "\n",
        "log\n-1\n" + ROOT + "\n",
        "log\n+1\n" + ROOT + "\n",
        "log\n9223372036854775808\n" + ROOT + "\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "log\n1\nCsUY\n",
        "log\n0\n" + ROOT + "\n",
        "log\n1\n" + ROOT + "\n\nmore\n",
      })
  void a_checkpoint_of_another_shape_is_refused(String text) {
    assertThatExceptionOfType(MalformedLog.class).isThrownBy(() -> Checkpoint.parse(text));
  }
}
