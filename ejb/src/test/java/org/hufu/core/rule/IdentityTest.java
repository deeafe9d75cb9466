package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R19 to R24: the tested product is the one applied for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityTest {
  @TestFactory
  Stream<DynamicTest> R19_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R19);
  }

  @TestFactory
  Stream<DynamicTest> R20_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R20);
  }

  @TestFactory
  Stream<DynamicTest> R21_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R21);
  }

  @TestFactory
  Stream<DynamicTest> R22_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R22);
  }

  @TestFactory
  Stream<DynamicTest> R23_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R23);
  }

  @TestFactory
  Stream<DynamicTest> R24_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R24);
  }
}
