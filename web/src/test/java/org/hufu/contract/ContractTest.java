package org.hufu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hufu.portal.account.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {
  private static final Contract CONTRACT = Contract.read();
  private static final Code CODE = Code.read();

  /** A servlet, not a resource; every machine client of the end-to-end tests comes through it. */
  private static final Set<String> BESIDE = Set.of("POST /oauth2/token");

  /** Posts that create nothing. */
  private static final Set<String> WITHOUT_KEY =
      Set.of("POST /api/v1/scope-checks", "POST /api/v1/verifications");

  /** Operations that let in fewer than their services do, because others use these too. */
  private static final Map<String, String> NARROWER =
      Map.of(
          "GET /api/v1/products", "reports of laboratories read products as the body",
          "GET /api/v1/products/{}", "reports of laboratories read products as the body");

  @Test
  void every_operation_of_the_contract_exists() {
    assertThat(without(promised().keySet(), CODE.operations().keySet())).isEmpty();
  }

  @Test
  void every_resource_method_is_in_the_contract() {
    assertThat(without(CODE.operations().keySet(), promised().keySet())).isEmpty();
  }

  @Test
  void contract_and_code_let_in_the_same_roles() {
    assertSame(Operation::roles);
  }

  @Test
  void contract_and_code_take_the_same_parameters_and_headers() {
    assertSame(Operation::parameters);
  }

  @Test
  void contract_and_code_read_the_same_media_types() {
    assertSame(Operation::consumes);
  }

  @Test
  void contract_and_code_write_the_same_media_types() {
    Map<String, Set<String>> written = new TreeMap<>(facet(promised(), Operation::produces));
    Map<String, Set<String>> wanted = new TreeMap<>(facet(CODE.operations(), Operation::produces));
    written.values().removeIf(Set::isEmpty);
    wanted.keySet().retainAll(written.keySet());

    assertSame(written, wanted);
    assertThat(without(promised().keySet(), written.keySet()))
        .as("operations that answer without a body")
        .allMatch(operation -> operation.startsWith("DELETE "));
  }

  @Test
  void only_what_is_for_the_public_needs_no_token() {
    CONTRACT
        .operations()
        .forEach(
            (name, operation) ->
                assertThat(CONTRACT.isOpen(name))
                    .as(name)
                    .isEqualTo(operation.roles().equals(Set.of("public"))));
  }

  @Test
  void every_operation_names_known_roles() {
    CONTRACT
        .operations()
        .forEach(
            (name, operation) ->
                assertThat(operation.roles())
                    .as(name)
                    .isNotEmpty()
                    .allMatch(
                        role ->
                            Roles.isKnown(role)
                                || (operation.roles().size() == 1
                                    && Set.of("public", "any").contains(role))));
  }

  @Test
  void every_post_that_creates_or_decides_can_be_repeated() {
    Set<String> without =
        promised().values().stream()
            .filter(operation -> operation.name().startsWith("POST "))
            .filter(
                operation -> !operation.parameters().contains("header Idempotency-Key required"))
            .map(Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_KEY));
  }

  @Test
  void services_ask_for_the_same_roles_again() {
    Map<String, Set<String>> asked = new TreeMap<>();
    CODE.calls().forEach((name, calls) -> asked.put(name, calls.roles()));
    asked.values().removeIf(Set::isEmpty);
    asked.keySet().removeAll(NARROWER.keySet());
    Map<String, Set<String>> named = new TreeMap<>(facet(CODE.operations(), Operation::roles));
    named.keySet().retainAll(asked.keySet());

    assertSame(asked, named);
    NARROWER
        .keySet()
        .forEach(
            name ->
                assertThat(CODE.calls().get(name).roles())
                    .as(name)
                    .containsAll(CODE.operations().get(name).roles())
                    .hasSizeGreaterThan(CODE.operations().get(name).roles().size()));
  }

  @Test
  void what_is_not_for_the_public_has_a_service_that_asks() {
    Set<String> unasked =
        CODE.operations().values().stream()
            .filter(operation -> !Set.of("public", "any").containsAll(operation.roles()))
            .map(Operation::name)
            .filter(name -> CODE.calls().get(name).services().isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unasked).isEmpty();
  }

  private static void assertSame(Function<Operation, Set<String>> facet) {
    assertSame(facet(promised(), facet), facet(CODE.operations(), facet));
  }

  /** Names only what differs. */
  private static void assertSame(Map<String, Set<String>> promised, Map<String, Set<String>> done) {
    Map<String, Set<String>> left = new TreeMap<>(promised);
    left.entrySet().removeAll(done.entrySet());
    Map<String, Set<String>> right = new TreeMap<>(done);
    right.entrySet().removeAll(promised.entrySet());

    assertThat(left).isEqualTo(right);
  }

  private static Map<String, Operation> promised() {
    Map<String, Operation> promised = new TreeMap<>(CONTRACT.operations());
    promised.keySet().removeAll(BESIDE);
    return promised;
  }

  private static Map<String, Set<String>> facet(
      Map<String, Operation> operations, Function<Operation, Set<String>> facet) {
    Map<String, Set<String>> facets = new TreeMap<>();
    operations.forEach((name, operation) -> facets.put(name, facet.apply(operation)));
    return facets;
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }
}
