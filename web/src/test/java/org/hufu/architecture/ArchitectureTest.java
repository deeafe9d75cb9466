package org.hufu.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hufu");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  @TestFactory
  Stream<DynamicTest> the_code_follows() {
    return new Architecture("org.hufu")
        .all().stream()
            .map(
                rule ->
                    dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(CODE)));
  }

  /** A rule that no planted class breaks checks nothing. */
  @TestFactory
  Stream<DynamicTest> every_rule_bites() {
    return new Architecture("planted")
        .all().stream()
            .map(
                rule ->
                    dynamicTest(
                        rule.getDescription(),
                        () ->
                            assertThat(rule.evaluate(PLANTED).hasViolation())
                                .as("a planted violation")
                                .isTrue()));
  }

  @Test
  void the_table_lists_every_concept_of_the_core() {
    assertThat(packagesBelow("org.hufu.core.")).isSubsetOf(Table.CORE.keySet());
  }

  @Test
  void the_table_lists_every_feature_of_the_portal() {
    assertThat(packagesBelow("org.hufu.portal.")).isSubsetOf(Table.PORTAL.keySet());
  }

  private static Set<String> packagesBelow(String prefix) {
    return CODE.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
