package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R06 to R12: who tested and certified was competent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetenceTest {
  @TestFactory
  Stream<DynamicTest> R06_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R06);
  }

  @TestFactory
  Stream<DynamicTest> R07_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R07);
  }

  @TestFactory
  Stream<DynamicTest> R08_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R08);
  }

  @TestFactory
  Stream<DynamicTest> R09_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R09);
  }

  @TestFactory
  Stream<DynamicTest> R10_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R10);
  }

  @TestFactory
  Stream<DynamicTest> R11_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R11);
  }

  @TestFactory
  Stream<DynamicTest> R12_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R12);
  }
}
