package org.hufu.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hufu.client.Client;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One operation of the contract that the portal publishes.
 *
 * @param roles who may call it, from {@code x-roles}
 * @param mediaType of the body to send; empty when there is none
 * @param guarded whether a request without {@code Idempotency-Key} and {@code If-Match} is refused
 */
record PublishedOperation(
    String id, String verb, String path, Set<String> roles, String mediaType, boolean guarded) {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  PublishedOperation {
    roles = Set.copyOf(roles);
  }

  static List<PublishedOperation> all(String base) {
    String yaml = Client.anonymous(base).get("/api/openapi.yaml", "*/*").expect(200).text();
    Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    List<PublishedOperation> all = new ArrayList<>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (verb, said) -> {
                          if (VERBS.contains(verb)) {
                            all.add(of((String) verb, (String) path, map(said)));
                          }
                        }));
    return all;
  }

  private static PublishedOperation of(String verb, String path, Map<?, ?> said) {
    Set<String> roles = new TreeSet<>();
    list(said.get("x-roles")).forEach(role -> roles.add((String) role));
    Map<?, ?> bodies = map(map(said.get("requestBody")).get("content"));
    return new PublishedOperation(
        (String) said.get("operationId"),
        verb.toUpperCase(Locale.ROOT),
        path,
        roles,
        bodies.keySet().stream().map(String.class::cast).findFirst().orElse(""),
        list(said.get("parameters")).stream().anyMatch(PublishedOperation::isGuard));
  }

  private static boolean isGuard(Object parameter) {
    Object reference = map(parameter).get("$ref");
    return Stream.of("IdempotencyKey", "IfMatchRequired")
        .anyMatch(name -> ("#/components/parameters/" + name).equals(reference));
  }

  boolean isPublic() {
    return roles.contains("public");
  }

  boolean lets(String role) {
    return isPublic() || roles.contains("any") || roles.contains(role);
  }

  /** Whether the path names a thing. */
  boolean namesThing() {
    return path.contains("{");
  }

  /** Whether it is about a thing that is not for everybody. */
  boolean isOnThing() {
    return namesThing() && !isPublic();
  }

  /** Collection that the first thing in the path belongs to, for example {@code test-orders}. */
  String collection() {
    return path.split("/", -1)[3];
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }

  private static Map<?, ?> map(Object node) {
    return node == null ? Map.of() : (Map<?, ?>) node;
  }

  private static List<?> list(Object node) {
    return node == null ? List.of() : (List<?>) node;
  }
}
