package org.hufu.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/applications, API",
    "/oauth2/token, API",
    "/app, STAFF",
    "/app/, STAFF",
    "/app/login.xhtml, STAFF",
    "/app/login, DOOR",
    "/app/logout, DOOR",
    "/jakarta.faces.resource/style.css, STATIC",
    "/log/checkpoint, PUBLISHED",
    "/.well-known/hufu.json, PUBLISHED",
    "/zh-CN/certificates, PUBLIC",
    "/, PUBLIC"
  })
  void every_path_belongs_to_one_part_of_the_site(String path, Area area) {
    assertThat(Area.of(path)).isEqualTo(area);
  }
}
