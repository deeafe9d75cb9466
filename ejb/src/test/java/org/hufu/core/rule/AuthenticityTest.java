package org.hufu.core.rule;

import java.util.stream.Stream;
import org.hufu.core.recognition.Condition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R01 to R05: the document is what it claims to be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthenticityTest {
  @TestFactory
  Stream<DynamicTest> R01_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R01);
  }

  @TestFactory
  Stream<DynamicTest> R02_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R02);
  }

  @TestFactory
  Stream<DynamicTest> R03_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R03);
  }

  @TestFactory
  Stream<DynamicTest> R04_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R04);
  }

  @TestFactory
  Stream<DynamicTest> R05_says_of_each_vector_what_it_must() {
    return Vectors.of(Condition.R05);
  }
}
