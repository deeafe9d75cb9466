package org.hufu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;

/** A suffix is a contract: what each ending promises. */
record Suffixes(String root) {
  private static final int MOST_USE_CASES = 7;

  List<ArchRule> all() {
    return List.of(
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .as("R9 a stateless bean is a Service"),
        classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .resideInAPackage(root + ".portal..")
            .should()
            .beAnnotatedWith(Stateless.class)
            .as("R9 a Service is a stateless bean"),
        classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .resideInAPackage(root + ".portal..")
            .should(haveAtMostSevenUseCases())
            .as("R9 a Service has at most seven public methods"),
        methods()
            .that(describe("public methods of services", Suffixes::isUseCase))
            .should(nameTheirCaller())
            .as("R10 every use case names its caller"),
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveSimpleNameEndingWith("Row")
            .andShould()
            .bePackagePrivate()
            .as("R11 an entity is a package-private Row"),
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .doNotHaveSimpleName("HealthService")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .as("R12 only a Store reaches the database"),
        classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .resideInAPackage(root + ".portal..")
            .should()
            .bePackagePrivate()
            .as("R12 a Store is seen by its own package only"),
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .as("R13 what has a path is a Resource"),
        classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .resideInAPackage(root + ".web..")
            .should()
            .haveSimpleNameEndingWith("Page")
            .as("R13 what pages name is a Page"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .as("R13 pages do not use REST"),
        noClasses()
            .that(describe("resources", type -> is(type, Path.class)))
            .should()
            .dependOnClassesThat(describe("are pages", this::isPage))
            .as("R13 a resource knows no page"),
        noClasses()
            .that(describe("pages", this::isPage))
            .should()
            .dependOnClassesThat(describe("are resources", type -> is(type, Path.class)))
            .as("R13 a page knows no resource"),
        noClasses()
            .that(
                describe(
                    "outside a Pdf and what is nested in it",
                    type -> !outermost(type).getSimpleName().endsWith("Pdf")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.lowagie..")
            .as("R14 only a Pdf lays out print"),
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.json.bind..")
            .as("R14 JSON binding stays in web"));
  }

  ArchCondition<JavaClass> haveEnding(List<String> endings) {
    return new ArchCondition<>("have an empty ending") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String name = type.getSimpleName();
        boolean bad = endings.stream().anyMatch(name::endsWith) || name.startsWith("Abstract");
        events.add(new SimpleConditionEvent(type, bad, type.getName() + " is named emptily"));
      }
    };
  }

  private boolean isPage(JavaClass type) {
    return type.getPackageName().startsWith(root + ".web.") && is(type, Named.class);
  }

  /** The type or the one in which it is nested. */
  private static boolean is(JavaClass type, Class<? extends Annotation> annotation) {
    return outermost(type).isAnnotatedWith(annotation);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Suffixes::outermost).orElse(type);
  }

  private static boolean isUseCase(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(Stateless.class)
        && method.getModifiers().contains(PUBLIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static ArchCondition<JavaClass> haveAtMostSevenUseCases() {
    return new ArchCondition<>("have at most seven public methods") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long count = type.getMethods().stream().filter(Suffixes::isUseCase).count();
        events.add(
            new SimpleConditionEvent(
                type, count <= MOST_USE_CASES, type.getName() + " has " + count));
      }
    };
  }

  private static ArchCondition<JavaMethod> nameTheirCaller() {
    return new ArchCondition<>(
        "be annotated with RolesAllowed or PermitAll, or stand in a class with RolesAllowed") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean named =
            method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
        events.add(new SimpleConditionEvent(method, named, method.getFullName()));
      }
    };
  }
}
