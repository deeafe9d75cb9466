package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R42 to R45: the case is in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FairnessTest {
  @TestFactory
  Stream<DynamicTest> R42_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R42);
  }

  @TestFactory
  Stream<DynamicTest> R43_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R43);
  }

  @TestFactory
  Stream<DynamicTest> R44_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R44);
  }

  @TestFactory
  Stream<DynamicTest> R45_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R45);
  }
}
