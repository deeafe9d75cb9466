package org.hufu.web.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hufu.core.conformity.Reason;
import org.hufu.core.scope.Figure;
import org.hufu.core.scope.Unit;
import org.hufu.web.api.Shape;

/** Question about one product: figures for the thresholds of one category. */
public record ScopeCheckJson(String scheme, String category, List<FigureJson> quantities) {

  /**
   * A stated figure.
   *
   * @param unit code of the unit; plain counts have {@code 1}
   */
  public record FigureJson(String quantity, BigDecimal value, String unit) {}

  List<Figure> figures(Shape shape) {
    List<Figure> figures = new ArrayList<>();
    List<FigureJson> given = shape.list("/quantities", quantities);
    for (int i = 0; i < given.size(); i++) {
      figure(shape, "/quantities/" + i, given.get(i)).ifPresent(figures::add);
    }
    return figures;
  }

  private static Optional<Figure> figure(Shape shape, String place, FigureJson json) {
    String quantity = shape.text(place + "/quantity", json.quantity(), 64);
    BigDecimal value = shape.present(place + "/value", json.value());
    String code = shape.text(place + "/unit", json.unit(), 16);
    if (quantity == null || value == null || code == null) {
      return Optional.empty();
    }
    Optional<Unit> unit = Unit.find(code);
    if (unit.isEmpty()) {
      shape.fault(place + "/unit", Reason.of("scope.unit-unknown", code));
    } else if (!Figure.isBounded(value)) {
      shape.fault(place + "/value", Reason.of("scope.too-many-digits"));
      return Optional.empty();
    }
    return unit.map(known -> new Figure(quantity, value, known));
  }
}
