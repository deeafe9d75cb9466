package org.hufu.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hufu.web.api.Versions;

/**
 * What a resource method calls, by itself and through the other methods of its class.
 *
 * @param services use case to the roles that it asks for; those open to all are left out
 */
record Calls(Map<String, Set<String>> services, boolean needsVersion, boolean honoursVersion) {

  static Calls of(JavaMethod method) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Set<JavaCodeUnit> called = new HashSet<>();
    follow(method, seen, called);
    Map<String, Set<String>> services = new TreeMap<>();
    called.stream()
        .filter(unit -> unit.getOwner().getSimpleName().endsWith("Service"))
        .filter(unit -> !isOpen(unit))
        .forEach(unit -> services.put(unit.getFullName(), roles(unit)));
    return new Calls(services, callsVersions(called, "required"), callsVersions(called, "sent"));
  }

  Calls and(Calls other) {
    Map<String, Set<String>> both = new TreeMap<>(services);
    both.putAll(other.services);
    return new Calls(
        both, needsVersion || other.needsVersion, honoursVersion || other.honoursVersion);
  }

  /** Roles that every service lets in. */
  Set<String> roles() {
    Set<String> common = new TreeSet<>();
    services.values().forEach(common::addAll);
    services.values().forEach(common::retainAll);
    return common;
  }

  private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Set<JavaCodeUnit> called) {
    if (!seen.add(unit)) {
      return;
    }
    JavaClass home = unit.getOwner();
    unit.getAccessesFromSelf().stream()
        .flatMap(access -> access.getTarget().resolveMember().stream())
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .forEach(
            target -> {
              called.add(target);
              if (target.getOwner().equals(home)) {
                follow(target, seen, called);
              }
            });
  }

  private static boolean isOpen(JavaCodeUnit unit) {
    return unit.isAnnotatedWith(PermitAll.class)
        || !(unit.isAnnotatedWith(RolesAllowed.class)
            || unit.getOwner().isAnnotatedWith(RolesAllowed.class));
  }

  private static Set<String> roles(JavaCodeUnit unit) {
    RolesAllowed named =
        unit.tryGetAnnotationOfType(RolesAllowed.class)
            .orElseGet(() -> unit.getOwner().getAnnotationOfType(RolesAllowed.class));
    return new TreeSet<>(Set.of(named.value()));
  }

  private static boolean callsVersions(Set<JavaCodeUnit> called, String method) {
    return called.stream()
        .anyMatch(
            unit ->
                unit.getOwner().isEquivalentTo(Versions.class) && unit.getName().equals(method));
  }
}
