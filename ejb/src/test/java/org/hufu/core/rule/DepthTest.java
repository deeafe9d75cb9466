package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R31 to R35: it was tested hard enough. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DepthTest {
  @TestFactory
  Stream<DynamicTest> R31_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R31);
  }

  @TestFactory
  Stream<DynamicTest> R32_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R32);
  }

  @TestFactory
  Stream<DynamicTest> R33_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R33);
  }

  @TestFactory
  Stream<DynamicTest> R34_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R34);
  }

  @TestFactory
  Stream<DynamicTest> R35_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R35);
  }
}
