package org.hufu.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hufu.web.api.Idempotent;

/** What the resources do. */
final class Code {
  private static final Pattern CHOICE = Pattern.compile("\\{\\w+: ([a-z|-]+)}");

  private final Map<String, Operation> operations = new TreeMap<>();
  private final Map<String, Calls> calls = new TreeMap<>();

  private Code(JavaClasses classes) {
    classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .forEach(
            type ->
                type.getMethods().stream()
                    .filter(method -> !verb(method.reflect()).isEmpty())
                    .forEach(method -> read(method.reflect(), Calls.of(method))));
  }

  static Code read() {
    return new Code(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hufu.web", "org.hufu.portal"));
  }

  Map<String, Operation> operations() {
    return operations;
  }

  /** For each operation, what the services that it uses ask for. */
  Map<String, Calls> calls() {
    return calls;
  }

  private void read(Method method, Calls made) {
    for (String path : paths(method)) {
      String name = Operation.named(verb(method), "/api/v1/" + path);
      Operation operation =
          new Operation(
              name, roles(method), parameters(method, made), consumes(method), produces(method));
      operations.merge(name, operation, Operation::and);
      calls.merge(name, made, Calls::and);
    }
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("");
  }

  private static List<String> paths(Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    Matcher choice = CHOICE.matcher(path);
    return choice.find()
        ? Arrays.stream(choice.group(1).split("\\|")).map(choice::replaceFirst).toList()
        : List.of(path);
  }

  private static Set<String> roles(Method method) {
    RolesAllowed named = nearest(method, RolesAllowed.class);
    boolean isOpenHere = method.isAnnotationPresent(jakarta.annotation.security.PermitAll.class);
    if (named == null || isOpenHere) {
      return Set.of("public");
    }
    Set<String> roles = new TreeSet<>(Set.of(named.value()));
    return roles.remove("**") ? Set.of("any") : roles;
  }

  private static Set<String> parameters(Method method, Calls made) {
    Set<String> parameters = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      Stream<AnnotatedElement> places =
          parameter.isAnnotationPresent(BeanParam.class)
              ? Arrays.stream(parameter.getType().getDeclaredFields())
              : Stream.of(parameter);
      places
          .map(place -> place.getAnnotation(QueryParam.class))
          .filter(found -> found != null)
          .forEach(found -> parameters.add("query " + found.value()));
    }
    for (Parameter parameter : method.getParameters()) {
      HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      if (header != null) {
        boolean isOptional = parameter.isAnnotationPresent(DefaultValue.class);
        parameters.add("header " + header.value() + (isOptional ? "" : " required"));
      }
    }
    if (method.isAnnotationPresent(Idempotent.class)) {
      parameters.add("header Idempotency-Key required");
    }
    if (made.needsVersion()) {
      parameters.add("header If-Match required");
    } else if (made.honoursVersion()) {
      parameters.add("header If-Match");
    }
    return parameters;
  }

  private static Set<String> consumes(Method method) {
    boolean takesBody =
        Arrays.stream(method.getParameters())
            .anyMatch(parameter -> parameter.getAnnotations().length == 0);
    Consumes named = nearest(method, Consumes.class);
    return takesBody ? new TreeSet<>(Set.of(named.value())) : Set.of();
  }

  private static Set<String> produces(Method method) {
    return new TreeSet<>(Set.of(nearest(method, Produces.class).value()));
  }

  private static <A extends Annotation> A nearest(Method method, Class<A> annotation) {
    A found = method.getAnnotation(annotation);
    return found != null ? found : method.getDeclaringClass().getAnnotation(annotation);
  }
}
