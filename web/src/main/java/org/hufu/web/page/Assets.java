package org.hufu.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own styles and scripts; browsers may keep what stands there for ever. */
@ApplicationScoped
class Assets {
  @Inject ServletContext context;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  String address(String name) {
    return addresses.computeIfAbsent(
        name, file -> "/jakarta.faces.resource/" + file + ".xhtml?ln=hufu&v=" + version(file));
  }

  private String version(String name) {
    try (InputStream content = context.getResourceAsStream("/resources/hufu/" + name)) {
      if (content == null) {
        throw new IllegalArgumentException("No such file in resources/hufu: " + name);
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
