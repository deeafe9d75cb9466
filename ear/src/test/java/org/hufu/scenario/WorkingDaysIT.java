package org.hufu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hufu.launcher.SharedPortal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that differ from the rule "Monday to Friday", against figures worked out elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysIT {
  private static final String COUNT =
      "select count(*) from generate_series(date '2026-01-01', date '2026-12-31', '1 day') as d"
          + " left join holiday h on h.day = d and h.country = ?"
          + " where coalesce(h.working, extract(isodow from d) < 6)";

  /** China: 365 days less 104 of weekends and 13 of statutory holidays, whatever is swapped. */
  @ParameterizedTest
  @CsvSource({"CN,248", "NL,251", "XX,261"})
  void a_year_has_the_working_days_of_its_country(String country, int days) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(SharedPortal.get().place().databaseUrl("hufu_app"));
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, country);
      ResultSet row = count.executeQuery();
      row.next();

      assertThat(row.getInt(1)).isEqualTo(days);
    }
  }
}
