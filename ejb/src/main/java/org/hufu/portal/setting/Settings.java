package org.hufu.portal.setting;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the operator decided. Each setting is a MicroProfile Config property: a system property, or
 * an environment variable such as {@code HUFU_BASE}.
 *
 * @param base {@code hufu.base}: address of the portal as the public writes it, without a slash at
 *     the end
 * @param mode {@code hufu.mode}
 * @param body read from {@code hufu.body.file}
 * @param schemes {@code hufu.schemes}: directory of the scheme files
 * @param keys {@code hufu.keys}: directory of the key stores
 * @param node {@code hufu.node}: name of this server among several on one database, default {@code
 *     node-1}
 * @param firstAdministrator {@code hufu.first.administrator}: user name to invite when there is no
 *     account at all, or empty
 */
public record Settings(
    URI base,
    Mode mode,
    Body body,
    Path schemes,
    Path keys,
    String node,
    Optional<String> firstAdministrator)
    implements Serializable {

  /** How much the portal is trusted with. */
  public enum Mode {
    PRODUCTION,
    /** Demo accounts may exist, and pages say that nothing here is real. */
    DEMO
  }

  /** Throws {@link SettingMissing}, which names every absent setting at once. */
  static Settings of(Function<String, Optional<String>> source) {
    List<String> absent = new ArrayList<>();
    boolean hasToken = isSet(source, "hufu.pkcs11.library");
    Stream.concat(REQUIRED.stream(), (hasToken ? WITH_TOKEN : List.<String>of()).stream())
        .filter(name -> !isSet(source, name))
        .forEach(absent::add);
    if (!absent.isEmpty()) {
      throw new SettingMissing("Not set: " + String.join(", ", absent) + ". See config/README.md");
    }
    Function<String, String> value = name -> source.apply(name).orElseThrow();
    return new Settings(
        base(value.apply("hufu.base")),
        mode(value.apply("hufu.mode")),
        BodyReader.read(Path.of(value.apply("hufu.body.file"))),
        Path.of(value.apply("hufu.schemes")),
        Path.of(value.apply("hufu.keys")),
        source.apply("hufu.node").orElse("node-1"),
        source.apply("hufu.first.administrator"));
  }

  private static final List<String> REQUIRED =
      List.of(
          "hufu.base", "hufu.mode", "hufu.body.file", "hufu.schemes", "hufu.keys", "hufu.db.url");

  /** What a token needs beside its library. */
  private static final List<String> WITH_TOKEN =
      List.of("hufu.pkcs11.slot", "hufu.pkcs11.pin-file");

  private static boolean isSet(Function<String, Optional<String>> source, String name) {
    return source.apply(name).filter(value -> !value.isBlank()).isPresent();
  }

  public boolean isDemo() {
    return mode == Mode.DEMO;
  }

  /** True when browsers reach the portal by HTTPS, so that cookies and HSTS may demand it. */
  public boolean isSecure() {
    return "https".equals(base.getScheme());
  }

  private static URI base(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new SettingMissing("hufu.base is not an http or https address: " + text);
    }
    return uri;
  }

  private static Mode mode(String text) {
    return switch (text) {
      case "production" -> Mode.PRODUCTION;
      case "demo" -> Mode.DEMO;
      default -> throw new SettingMissing("hufu.mode is production or demo, not " + text);
    };
  }
}
