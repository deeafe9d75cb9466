package org.hufu.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hufu.web.api.Languages;

/** Language and address of one request, before and inside Faces. */
final class Visits {
  private static final String LANGUAGE = "org.hufu.language";
  private static final String COOKIE = "hufu-language";
  private static final int YEAR_SECONDS = 31_536_000;

  private Visits() {}

  /** One of the two languages, by its exact tag. */
  static Optional<Locale> known(String tag) {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .filter(locale -> locale.toLanguageTag().equals(tag))
        .findFirst();
  }

  /** What the visitor chose last, else what the browser asks for. */
  static Locale preferred(HttpServletRequest request) {
    return chosen(request).orElseGet(() -> Languages.of(Collections.list(request.getLocales())));
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> known(cookie.getValue()));
  }

  static void speak(HttpServletRequest request, Locale language) {
    request.setAttribute(LANGUAGE, language);
  }

  /** Speaks the language of a public address, and keeps it for the pages without one. */
  static void speak(HttpServletRequest request, HttpServletResponse response, Locale language) {
    speak(request, language);
    if (!preferred(request).equals(language)) {
      remember(request, response, language);
    }
  }

  static void remember(HttpServletRequest request, HttpServletResponse response, Locale language) {
    Cookie cookie = new Cookie(COOKIE, language.toLanguageTag());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Language of the page being shown; an error page takes it from the address that failed. */
  static Locale language(HttpServletRequest request) {
    if (request.getAttribute(LANGUAGE) instanceof Locale spoken) {
      return spoken;
    }
    String[] segments = address(request).split("/", 3);
    return known(segments.length > 1 ? segments[1] : "").orElseGet(() -> preferred(request));
  }

  /** Path that the browser shows, whatever view was forwarded to. */
  static String address(HttpServletRequest request) {
    return (String)
        Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
            .map(request::getAttribute)
            .filter(String.class::isInstance)
            .findFirst()
            .orElseGet(request::getRequestURI);
  }

  /** Query as the browser sent it, with its question mark, or empty. */
  static String query(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    Object query = forwarded == null ? request.getQueryString() : forwarded;
    return query == null ? "" : "?" + query;
  }

  static String addressWithout(HttpServletRequest request, String parameter) {
    String rest =
        Stream.of(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(parameter + "="))
            .collect(Collectors.joining("&"));
    return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
  }
}
