package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R36 to R41: it counts today. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelinessTest {
  @TestFactory
  Stream<DynamicTest> R36_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R36);
  }

  @TestFactory
  Stream<DynamicTest> R37_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R37);
  }

  @TestFactory
  Stream<DynamicTest> R38_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R38);
  }

  @TestFactory
  Stream<DynamicTest> R39_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R39);
  }

  @TestFactory
  Stream<DynamicTest> R40_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R40);
  }

  @TestFactory
  Stream<DynamicTest> R41_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R41);
  }
}
