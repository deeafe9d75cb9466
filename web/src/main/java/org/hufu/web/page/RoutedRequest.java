package org.hufu.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** A request whose address also gave parameters; what the address says wins over the query. */
final class RoutedRequest extends HttpServletRequestWrapper {
  private final Map<String, String> places;

  RoutedRequest(HttpServletRequest request, Map<String, String> places) {
    super(request);
    this.places = Map.copyOf(places);
  }

  @Override
  public String getParameter(String name) {
    return places.getOrDefault(name, super.getParameter(name));
  }

  @Override
  public String[] getParameterValues(String name) {
    String place = places.get(name);
    return place == null ? super.getParameterValues(name) : new String[] {place};
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new HashMap<>(super.getParameterMap());
    places.forEach((name, value) -> all.put(name, new String[] {value}));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
