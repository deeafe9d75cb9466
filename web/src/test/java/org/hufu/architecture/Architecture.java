package org.hufu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The house's rules for any root package, so that planted violations can prove them.
 *
 * @param root package below which {@code core}, {@code portal}, {@code web} and {@code verifier}
 *     lie
 */
record Architecture(String root) {
  private static final List<String> BANNED_ENDINGS =
      List.of(
          "Manager", "Helper", "Impl", "Util", "Utils", "Facade", "Dto", "Info", "Data", "Base");

  /** Libraries that one core package may use, and no other. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "archive", List.of("org.apache.commons.compress.."),
          "json", List.of("com.fasterxml.jackson.core..", "org.erdtman.jcs.."),
          "signature", List.of("org.bouncycastle..", "com.nimbusds.jose.."),
          "cms", List.of("org.bouncycastle.."),
          "document", List.of("org.apache.pdfbox.."),
          "picture", List.of("javax.imageio.."),
          "qr",
              List.of(
                  "com.google.zxing..",
                  "com.upokecenter.cbor..",
                  "org.apache.commons.codec.binary.."),
          "results", List.of("org.apache.commons.csv.."),
          "table",
              List.of(
                  "org.apache.commons.csv..",
                  "org.apache.commons.compress..",
                  "org.dhatim.fastexcel..",
                  "javax.xml.stream.."),
          "xml", List.of("javax.xml.stream.."));

  List<ArchRule> all() {
    List<ArchRule> rules = new ArrayList<>();
    rules.addAll(core());
    rules.addAll(tables());
    rules.addAll(suffixes());
    rules.addAll(habits());
    return rules;
  }

  private List<ArchRule> core() {
    return Stream.concat(
            Stream.of(
                coreUsesOnlyTheJdk(),
                coreReadsNoClock(),
                coreTouchesNoOutside(),
                verifierUsesOnlyCore(),
                operatorUsesOnlyCore()),
            LIBRARIES.keySet().stream().map(this::coreLibraries))
        .toList();
  }

  private ArchRule coreUsesOnlyTheJdk() {
    return classes()
        .that(plainCore())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(root + ".core..", "java..", "javax.security..", "javax.crypto..")
        .as("R1 core uses only core and the JDK");
  }

  private DescribedPredicate<JavaClass> plainCore() {
    return describe(
        "in core, outside the packages that may use a library",
        type ->
            type.getPackageName().startsWith(root + ".core.")
                && !LIBRARIES.containsKey(
                    type.getPackageName().substring((root + ".core.").length())));
  }

  private ArchRule coreLibraries(String concept) {
    List<String> allowed = new ArrayList<>(LIBRARIES.get(concept));
    allowed.addAll(List.of(root + ".core..", "java..", "javax.security..", "javax.crypto.."));
    return classes()
        .that()
        .resideInAPackage(root + ".core." + concept)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .as("R1 core." + concept + " uses only its own library");
  }

  private ArchRule coreReadsNoClock() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .callMethodWhere(
            describe(
                "a clock, a random source or the environment",
                (JavaMethodCall call) -> isAmbient(call)))
        .as("R2 core reads no clock, no randomness, no environment");
  }

  private static boolean isAmbient(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    return switch (owner) {
      case "java.lang.System" ->
          Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(name);
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.lang.Math" -> name.equals("random");
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  private ArchRule coreTouchesNoOutside() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "javax.sql..")
                .or(
                    describe(
                        "files, sockets or secure randomness",
                        type ->
                            Set.of(
                                    "java.io.File",
                                    "java.io.FileInputStream",
                                    "java.io.FileOutputStream",
                                    "java.net.Socket",
                                    "java.net.URL",
                                    "java.security.SecureRandom",
                                    "java.util.Random")
                                .contains(type.getName()))))
        .as("R3 core touches no files, sockets, databases or random sources");
  }

  private ArchRule verifierUsesOnlyCore() {
    return classes()
        .that()
        .resideInAPackage(root + ".verifier..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            root + ".verifier..", root + ".core..", "java..", "com.sun.net.httpserver")
        .as("R4 the verifier uses core only, and the JDK with its HTTP server");
  }

  private ArchRule operatorUsesOnlyCore() {
    return classes()
        .that()
        .resideInAPackage(root + ".operator..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(root + ".operator..", root + ".core..", root + ".depot..", "java..")
        .as("R4 the operator's commands use core, sealed files and JDBC only");
  }

  private List<ArchRule> tables() {
    return List.of(
        rows("core", Table.CORE),
        rows("portal", Table.portal()),
        slices().matching(root + ".(**)").should().beFreeOfCycles().as("R7 no package cycles"),
        noClasses()
            .that()
            .resideInAnyPackage(root + ".core..", root + ".portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".web..")
            .as("R8 core and portal never use web"),
        classes()
            .that(describe("web features", type -> isWebFeature(type.getPackageName())))
            .should(useNoOtherWebFeature())
            .as("R8 a web feature uses no other web feature"));
  }

  private ArchRule rows(String tree, Map<String, Set<String>> table) {
    String prefix = root + "." + tree + ".";
    return classes()
        .that()
        .resideInAPackage(root + "." + tree + "..")
        .should(
            depend(
                "only on packages that the row lists",
                (from, to) -> {
                  if (!to.startsWith(prefix) || to.equals(from)) {
                    return true;
                  }
                  Set<String> row = table.getOrDefault(from.substring(prefix.length()), Set.of());
                  return row.contains(to.substring(prefix.length()));
                }))
        .as("R5 packages of " + tree + " use only what their row allows");
  }

  private ArchCondition<JavaClass> useNoOtherWebFeature() {
    return depend("on no other web feature", (from, to) -> from.equals(to) || !isWebFeature(to));
  }

  private static ArchCondition<JavaClass> depend(
      String description, BiPredicate<String, String> allowed) {
    return new ArchCondition<>("depend " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf()
            .forEach(
                dependency ->
                    events.add(
                        new SimpleConditionEvent(
                            type,
                            allowed.test(
                                type.getPackageName(),
                                dependency.getTargetClass().getPackageName()),
                            dependency.getDescription())));
      }
    };
  }

  private boolean isWebFeature(String packageName) {
    return packageName.startsWith(root + ".web.")
        && !Set.of("api", "page", "desk", "security")
            .contains(packageName.substring((root + ".web.").length()));
  }

  private List<ArchRule> suffixes() {
    return new Suffixes(root).all();
  }

  private List<ArchRule> habits() {
    return List.of(
        noClasses()
            .should(new Suffixes(root).haveEnding(BANNED_ENDINGS))
            .as("R15 no empty endings, no Abstract prefix"),
        fields()
            .that()
            .haveModifier(PUBLIC)
            .and()
            .haveModifier(STATIC)
            .should()
            .haveModifier(FINAL)
            .allowEmptyShould(true)
            .as("R16 no public mutable static"),
        noClasses()
            .that(describe("outside the command lines", type -> !isCommandLine(type)))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .as("R16 no System.out, no stack traces"),
        noClasses()
            .that()
            .resideOutsideOfPackages(root + ".core.signature", root + ".core.cms")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Date.class)
            .as("R16 no java.util.Date, but where the JDK's X.509 interface takes nothing else"));
  }

  private boolean isCommandLine(JavaClass type) {
    return type.getPackageName().startsWith(root + ".verifier")
        || type.getPackageName().startsWith(root + ".operator");
  }
}
