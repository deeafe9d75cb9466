package org.hufu.portal.repetition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.hufu.portal.schema.Sql;

/** Reads products, orders and reports of everybody; what of it is shown is up to the service. */
@ApplicationScoped
class EarlierTestStore {
  /** Versions with the same digest, or the same folded identity, as that of an application. */
  private static final String SAME =
      "with mine as (select v.*, p.category, a.scheme as in_scheme from application a"
          + " join product_version v on v.id = a.product_version"
          + " join product p on p.id = v.product where a.id = ?),"
          + " same as (select d.product_version as id, 'DIGEST' as sameness from mine"
          + " join product_digest m on m.product_version = mine.id"
          + " join product_digest d on d.digest = m.digest"
          + " union select v.id, 'IDENTITY' from mine"
          + " join product_model m on m.product_version = mine.id"
          + " join product_model o on product_fold(o.model) = product_fold(m.model)"
          + " join product_version v on v.id = o.product_version"
          + " join product p on p.id = v.product and p.category = mine.category"
          + " where product_fold(v.hardware_version) = product_fold(mine.hardware_version)"
          + " and product_fold(v.firmware_version) = product_fold(mine.firmware_version)"
          + " and product_fold(v.software_version) = product_fold(mine.software_version))";

  private static final String TESTED =
      " select o.id, o.laboratory, min(s.sameness) as sameness, max(r.authorised_at) as at,"
          + " string_agg(distinct t.test_case, ' ' order by t.test_case) as cases"
          + " from same s join application a on a.product_version = s.id"
          + " join mine on mine.in_scheme = a.scheme"
          + " join test_order o on o.application = a.id"
          + " join test_report r on r.test_order = o.id and r.state = 'AUTHORISED'"
          + " and r.amended_by is null"
          + " join test_result t on t.test_report = r.id and t.verdict <> 'NOT_TESTED'";

  private static final String END = " group by o.id, o.laboratory order by at desc, o.id limit 50";

  @Inject Sql sql;

  /** Of other applications; the newest first. */
  List<EarlierTest> ofApplication(String application) {
    return sql.list(
        SAME + TESTED + " where a.id <> ?" + END, EarlierTestStore::test, application, application);
  }

  /** Of other orders, as far as this one asks for the same test cases; the newest first. */
  List<EarlierTest> ofOrder(String order, String application) {
    return sql.list(
        SAME
            + TESTED
            + " join test_order_case c on c.test_order = ? and c.test_case = t.test_case"
            + " where o.id <> ?"
            + END,
        EarlierTestStore::test,
        application,
        order,
        order);
  }

  private static EarlierTest test(Sql.Row row) throws SQLException {
    return new EarlierTest(
        row.text("id"),
        row.text("laboratory"),
        EarlierTest.Sameness.valueOf(row.text("sameness")),
        Arrays.asList(row.text("cases").split(" ", 0)),
        row.instant("at"));
  }
}
