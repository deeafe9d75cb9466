package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R13 to R18: law and arrangement allow it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalityTest {
  @TestFactory
  Stream<DynamicTest> R13_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R13);
  }

  @TestFactory
  Stream<DynamicTest> R14_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R14);
  }

  @TestFactory
  Stream<DynamicTest> R15_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R15);
  }

  @TestFactory
  Stream<DynamicTest> R16_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R16);
  }

  @TestFactory
  Stream<DynamicTest> R17_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R17);
  }

  @TestFactory
  Stream<DynamicTest> R18_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R18);
  }
}
