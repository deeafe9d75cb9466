package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R25 to R30: results answer our requirements. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
  @TestFactory
  Stream<DynamicTest> R25_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R25);
  }

  @TestFactory
  Stream<DynamicTest> R26_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R26);
  }

  @TestFactory
  Stream<DynamicTest> R27_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R27);
  }

  @TestFactory
  Stream<DynamicTest> R28_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R28);
  }

  @TestFactory
  Stream<DynamicTest> R29_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R29);
  }

  @TestFactory
  Stream<DynamicTest> R30_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R30);
  }
}
