package org.hufu.core.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.formats.Files.codes;
import static org.hufu.core.formats.Files.json;
import static org.hufu.core.formats.Files.verdicts;

import java.util.Map;
import org.hufu.core.results.ReadResults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolFormatsTest {
  @Nested
  class Sarif {
    @Test
    void maps_kinds_by_rule_tag_taxon_and_property() {
      ReadResults read =
          json(
              """
              {'$schema':'https://json.schemastore.org/sarif-2.1.0.json','version':'2.1.0','runs':[{
                'tool':{'driver':{'name':'scan','rules':[{'id':'S1','properties':{'tags':['security','5.1-1']}}]}},
                'invocations':[{'executionSuccessful':true,'endTimeUtc':'2026-03-02T09:00:00Z'}],
                'results':[
                  {'ruleId':'S1','message':{'text':'default password'}},
                  {'ruleId':'TC-5.1-2A/empty','kind':'pass','message':{'text':'ok'}},
                  {'ruleId':'X','kind':'notApplicable','taxa':[{'id':'TC-5.1-2B'}],'message':{'text':'none'}},
                  {'ruleId':'Y','kind':'review','properties':{'requirement':'5.5-1'},'message':{'text':'look'}},
                  {'ruleId':'Z','kind':'fail','message':{'text':'foreign'}}]}]}
              """);

      assertThat(verdicts(read))
          .isEqualTo(
              Map.of(
                  "TC-5.1-1", "fail",
                  "TC-5.1-2A", "pass",
                  "TC-5.1-2B", "not-applicable",
                  "TM-5.5-1", "inconclusive"));
      assertThat(codes(read)).containsExactly("results.test-unmapped");
      assertThat(read.warnings().get(0).column()).isEqualTo("/runs/0/results/4");
      assertThat(read.results().get(0).performance().on()).isEqualTo("2026-03-02");
    }

    @Test
    void believes_neither_suppressions_nor_earlier_runs() {
      ReadResults read =
          json(
              """
              {'version':'2.1.0','runs':[{'invocations':[{'executionSuccessful':false}],'results':[
                {'ruleId':'5.1-1','suppressions':[{'kind':'external'}],'message':{'text':'x'}},
                {'ruleId':'TC-5.1-2A','baselineState':'absent','message':{'text':'x'}}]}]}
              """);

      assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "fail"));
      assertThat(codes(read))
          .containsExactlyInAnyOrder(
              "results.run-incomplete",
              "results.suppression-ignored",
              "results.test-of-earlier-run");
    }

    @Test
    void names_an_unknown_kind_with_its_pointer() {
      ReadResults read =
          json("{'version':'2.1.0','runs':[{'results':[{'ruleId':'5.1-1','kind':'Pas'}]}]}");

      assertThat(codes(read)).containsExactly("results.verdict-unknown");
      assertThat(read.errors().get(0).column()).isEqualTo("/runs/0/results/0/verdict");
      assertThat(read.errors().get(0).suggestion()).isEqualTo("Pass");
    }

    @Test
    void of_another_version_is_refused() {
      assertThat(codes(json("{'version':'2.0.0','runs':[]}"))).containsExactly("results.not-json");
    }
  }

  @Nested
  class Oscal {
    @Test
    void maps_findings_by_target_and_prop() {
      ReadResults read =
          json(
              """
              {'assessment-results':{'metadata':{'oscal-version':'1.1.2'},'results':[{
                'start':'2026-03-01T00:00:00Z',
                'observations':[{'uuid':'o1','collected':'2026-03-02T10:00:00+08:00','props':[
                  {'name':'value','value':'75'},{'name':'unit','value':'min'}]}],
                'findings':[
                  {'uuid':'1','title':'Passwords','target':{'type':'objective-id','target-id':'5.1-1_obj','status':{'state':'satisfied'}}},
                  {'uuid':'2','target':{'target-id':'x','status':{'state':'not-satisfied','reason':'other'}},'props':[{'name':'test-case','value':'TC-5.1-2A'}],'description':'not decided'},
                  {'uuid':'3','target':{'target-id':'5.5-1','status':{'state':'not-satisfied'}},'related-observations':[{'observation-uuid':'o1'}],'description':'late'}]}]}}
              """);

      assertThat(codes(read)).isEmpty();
      assertThat(verdicts(read))
          .isEqualTo(Map.of("TC-5.1-1", "pass", "TC-5.1-2A", "inconclusive", "TM-5.5-1", "fail"));
      assertThat(read.results().get(2).measurement().value()).isEqualTo("75");
      assertThat(read.results().get(2).performance().on()).isEqualTo("2026-03-02");
    }

    @Test
    void that_contradicts_itself_is_inconclusive() {
      ReadResults read =
          json(
              """
              {'assessment-results':{'results':[{'findings':[{'target':{'target-id':'5.1-1','status':{'state':'satisfied','reason':'fail'}},'description':'x'}]}]}}
              """);

      assertThat(verdicts(read)).isEqualTo(Map.of("TC-5.1-1", "inconclusive"));
      assertThat(codes(read)).containsExactly("results.verdict-contradicts-outcome");
    }
  }

  @Nested
  class In_toto {
    private static final String STATEMENT =
        "{'_type':'https://in-toto.io/Statement/v1','subject':[{'name':'fw','digest':{'sha256':'"
            + "0123456789abcdef".repeat(4)
            + "'}}],'predicateType':'https://in-toto.io/attestation/test-result/v0.1',"
            + "'predicate':{'result':'%s','configuration':[],'passedTests':['TC-5.1-1'],"
            + "'warnedTests':['TC-5.1-2A'],'failedTests':['suite/TC-5.1-2B','TC-5.1-2B']}}";

    @Test
    void maps_names_and_holds_the_result_against_them() {
      ReadResults read = json(STATEMENT.formatted("PASSED"));

      assertThat(verdicts(read))
          .isEqualTo(Map.of("TC-5.1-1", "pass", "TC-5.1-2A", "inconclusive", "TC-5.1-2B", "fail"));
      assertThat(codes(read)).containsExactly("results.total-differs");
      assertThat(codes(json(STATEMENT.formatted("FAILED")))).isEmpty();
    }

    @Test
    void with_another_predicate_is_refused() {
      assertThat(codes(json(STATEMENT.formatted("PASSED").replace("test-result", "scai"))))
          .containsExactly("results.not-json");
    }
  }

  @Nested
  class Cyclone_dx {
    @Test
    void maps_requirements_by_identifier_and_conformance() {
      ReadResults read =
          json(
              """
              {'bomFormat':'CycloneDX','specVersion':'1.6',
               'definitions':{'standards':[{'bom-ref':'std','requirements':[
                 {'bom-ref':'r1','identifier':'5.1-1'},{'bom-ref':'r2','identifier':'TC-5.1-2A'},
                 {'bom-ref':'r3','identifier':'TC-5.1-2B'},{'bom-ref':'r4','identifier':'9.9','title':'Other'}]}]},
               'declarations':{'attestations':[{'summary':'done','map':[
                 {'requirement':'r1','claims':['c'],'conformance':{'score':1,'rationale':'all good'}},
                 {'requirement':'r2','conformance':{'score':0.5}},
                 {'requirement':'r3','counterClaims':['k'],'conformance':{'score':1}},
                 {'requirement':'r4','conformance':{'score':0}}]}]}}
              """);

      assertThat(verdicts(read))
          .isEqualTo(
              Map.of("TC-5.1-1", "pass", "TC-5.1-2A", "inconclusive", "TC-5.1-2B", "inconclusive"));
      assertThat(codes(read)).containsExactly("results.counterclaim", "results.test-unmapped");
      assertThat(read.results().get(0).remark()).isEqualTo("all good");
    }
  }

  @Test
  void our_own_totals_are_held_against_the_rows() {
    ReadResults read =
        json("{'totals':{'pass':2,'fail':0},'results':[{'testCase':'TC-5.1-1','verdict':'pass'}]}");

    assertThat(codes(read)).containsExactly("results.total-differs");
    assertThat(read.warnings().get(0).reason().values()).containsExactly("pass", "2", "1");
  }

  @Test
  void a_byte_order_mark_is_no_obstacle() {
    assertThat(verdicts(json("\ufeff{'results':[{'testCase':'TC-5.1-1','verdict':'pass'}]}")))
        .hasSize(1);
  }
}
