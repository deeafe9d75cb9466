package org.hufu.portal.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hufu.core.xml.MalformedXml;
import org.hufu.core.xml.XmlElement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens when a process reaches its limits, and when it is not what it should be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParserPoolTest {
  private static final byte[] SMALL = "<a b='c'>d<e/></a>".getBytes(StandardCharsets.UTF_8);

  /** Nine megabytes that become a hundred thousand elements. */
  private static final byte[] LARGE =
      ("<a>"
              + "<b c='0123456789012345678901234567890123456789012345678901234567890'/>"
                  .repeat(120_000)
              + "</a>")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void a_document_comes_back_as_it_was_parsed() {
    try (ParserPool pool = new ParserPool(1, ParserLimits.USUAL)) {
      assertThat(pool.xml(SMALL)).isEqualTo(XmlElement.read(SMALL));
    }
  }

  @Test
  void a_file_that_needs_too_much_memory_is_refused_and_the_next_one_is_parsed() {
    ParserLimits tight = new ParserLimits(16, Duration.ofSeconds(30), 60, 100);
    try (ParserPool pool = new ParserPool(1, tight)) {
      assertUnsafe(pool, LARGE);
      assertThat(pool.xml(SMALL).name()).isEqualTo("a");
    }
  }

  @Test
  void a_file_that_takes_too_long_is_refused() {
    ParserLimits hasty = new ParserLimits(256, Duration.ofMillis(1), 60, 100);
    try (ParserPool pool = new ParserPool(1, hasty)) {
      assertUnsafe(pool, LARGE);
    }
  }

  @Test
  void a_process_that_used_up_its_processor_time_is_replaced() {
    ParserLimits brief = new ParserLimits(256, Duration.ofSeconds(30), 60, 1);
    try (ParserPool pool = new ParserPool(1, brief)) {
      for (int i = 0; i < 3; i++) {
        assertThat(pool.xml(SMALL).name()).isEqualTo("a");
      }
    }
  }

  @Test
  void others_go_on_while_one_file_is_slow() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ParserPool pool = new ParserPool(2, ParserLimits.USUAL)) {
      Future<XmlElement> slow = threads.submit(() -> pool.xml(LARGE));
      List<Callable<XmlElement>> quick = List.of(() -> pool.xml(SMALL), () -> pool.xml(SMALL));
      for (Callable<XmlElement> one : quick) {
        assertThat(threads.submit(one).get().name()).isEqualTo("a");
      }
      assertThat(slow.get().children()).hasSize(120_000);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_answer_that_promises_more_than_it_may_is_not_believed() {
    for (int length : new int[] {-1, Integer.MAX_VALUE, ParserWire.MOST_BYTES, 10}) {
      byte[] lie = ByteBuffer.allocate(8).putInt(length).array();
      assertThatThrownBy(
              () -> new ParserWire(new DataInputStream(new ByteArrayInputStream(lie))).element())
          .isInstanceOf(IOException.class);
    }
  }

  private static void assertUnsafe(ParserPool pool, byte[] file) {
    assertThatThrownBy(() -> pool.xml(file))
        .isInstanceOfSatisfying(
            MalformedXml.class,
            e -> assertThat(e.reason().code()).isEqualTo("results.not-parsed-safely"));
  }
}
