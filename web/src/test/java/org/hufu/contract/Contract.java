package org.hufu.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code openapi.yaml} promises. */
final class Contract {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final Map<?, ?> document;
  private final Map<String, Operation> operations = new TreeMap<>();
  private final Map<String, Object> security = new TreeMap<>();

  private Contract(Map<?, ?> document) {
    this.document = document;
    map(document.get("paths")).forEach((path, item) -> read((String) path, map(item)));
  }

  static Contract read() {
    try (InputStream yaml = Files.newInputStream(Path.of("src/main/openapi/openapi.yaml"))) {
      LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
      return new Contract((Map<?, ?>) new Load(strict).loadFromInputStream(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Operation> operations() {
    return operations;
  }

  /** Whether the operation takes a request without a token. */
  boolean isOpen(String operation) {
    List<?> ways = list(security.get(operation));
    return ways.isEmpty() || ways.stream().anyMatch(way -> map(way).isEmpty());
  }

  private void read(String path, Map<?, ?> item) {
    for (Map.Entry<?, ?> entry : item.entrySet()) {
      String verb = (String) entry.getKey();
      if (VERBS.contains(verb)) {
        Map<?, ?> said = map(entry.getValue());
        String name = Operation.named(verb.toUpperCase(Locale.ROOT), path);
        security.put(name, said.containsKey("security") ? said.get("security") : everywhere());
        Operation operation = operation(name, said, list(item.get("parameters")));
        if (operations.put(name, operation) != null) {
          throw new IllegalStateException("Twice in the contract: " + name);
        }
      }
    }
  }

  private Object everywhere() {
    return document.get("security");
  }

  private Operation operation(String name, Map<?, ?> said, List<?> ofPath) {
    Set<String> roles = new TreeSet<>();
    list(said.get("x-roles")).forEach(role -> roles.add((String) role));
    List<Object> given = new ArrayList<>(ofPath);
    given.addAll(list(said.get("parameters")));
    return new Operation(
        name,
        roles,
        parameters(given),
        mediaTypes(map(said.get("requestBody"))),
        produced(map(said.get("responses"))));
  }

  private Set<String> parameters(List<?> given) {
    Set<String> parameters = new TreeSet<>();
    for (Object one : given) {
      Map<?, ?> parameter = map(one);
      String place = (String) parameter.get("in");
      String needed =
          place.equals("header") && Boolean.TRUE.equals(parameter.get("required"))
              ? " required"
              : "";
      if (!place.equals("path")) {
        parameters.add(place + " " + parameter.get("name") + needed);
      }
    }
    return parameters;
  }

  private Set<String> produced(Map<?, ?> responses) {
    Set<String> types = new TreeSet<>();
    responses.forEach(
        (status, response) -> {
          if (((String) status).startsWith("2")) {
            types.addAll(mediaTypes(map(response)));
          }
        });
    return types;
  }

  private Set<String> mediaTypes(Map<?, ?> body) {
    Set<String> types = new TreeSet<>();
    map(body.get("content")).keySet().forEach(type -> types.add((String) type));
    return types;
  }

  /** The mapping, or the one that it refers to; empty when there is none. */
  private Map<?, ?> map(Object node) {
    if (node == null) {
      return Map.of();
    }
    Map<?, ?> here = (Map<?, ?>) node;
    Object reference = here.get("$ref");
    if (reference == null) {
      return here;
    }
    Object there = document;
    for (String step : ((String) reference).substring(2).split("/", -1)) {
      there = ((Map<?, ?>) there).get(step);
    }
    if (there == null) {
      throw new IllegalStateException("Nothing at " + reference);
    }
    return map(there);
  }

  private static List<?> list(Object node) {
    return node == null ? List.of() : (List<?>) node;
  }
}
