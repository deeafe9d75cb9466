package org.hufu.contract;

import java.util.Set;
import java.util.TreeSet;

/**
 * One operation, as the contract or as the code says it is.
 *
 * @param name method and path with nameless parameters, for example {@code GET /api/v1/products/{}}
 * @param roles who may call it; {@code public} and {@code any} (whoever is known) stand for all
 * @param parameters of query and header, for example {@code query limit}
 * @param consumes media types of the request's body; none: there is no body
 * @param produces media types of the answer
 */
record Operation(
    String name,
    Set<String> roles,
    Set<String> parameters,
    Set<String> consumes,
    Set<String> produces) {

  static String named(String verb, String path) {
    return verb + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  /** Two methods of the code that differ only in media types are one operation. */
  Operation and(Operation other) {
    return new Operation(
        name,
        union(roles, other.roles),
        union(parameters, other.parameters),
        union(consumes, other.consumes),
        union(produces, other.produces));
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> both = new TreeSet<>(left);
    both.addAll(right);
    return both;
  }
}
