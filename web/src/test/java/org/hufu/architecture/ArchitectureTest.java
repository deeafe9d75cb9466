package org.hufu.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  void R6_the_table_lists_exactly_the_packages_that_exist() {
    assertThat(Table.gaps(Table.CORE, packages(CODE, "org.hufu.core."))).isEmpty();
    assertThat(Table.gaps(Table.PORTAL, packages(CODE, "org.hufu.portal."))).isEmpty();
  }

  @Test
  void R6_bites() {
    assertThat(Table.gaps(Table.PORTAL, packages(PLANTED, "planted.portal.")))
        .contains("unlisted", "outbox")
        .doesNotContain("audit");
  }

  @Test
  void R17_every_package_says_what_lives_in_it() throws IOException {
    for (String module : List.of("ejb", "web", "ear")) {
      Path sources = Path.of("..", module, "src");
      assertThat(
              Sentences.missing(
                  sources.resolve("main/java/org/hufu"), sources.resolve("test/java/org/hufu")))
          .as(module)
          .isEmpty();
    }
  }

  @Test
  void R17_bites() throws IOException {
    assertThat(Sentences.missing(Path.of("src/test/java/planted")))
        .contains("portal/unlisted", "portal/audit");
  }

  private static Set<String> packages(JavaClasses classes, String prefix) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
