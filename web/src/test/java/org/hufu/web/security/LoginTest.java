package org.hufu.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginTest {

  @Test
  void the_page_asked_for_comes_after_the_login() {
    assertThat(Login.destination("/app/applications?state=draft"))
        .isEqualTo("/app/applications?state=draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/app/",
        "//evil.example/app/",
        "/app/..//evil.example",
        "/app/\\evil.example",
        "/app/\r\nSet-Cookie: a=b",
        "/application",
        ""
      })
  void no_other_page_does(String then) {
    assertThat(Login.destination(then)).isEqualTo("/app/");
  }
}
