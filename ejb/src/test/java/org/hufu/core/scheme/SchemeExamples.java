package org.hufu.core.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;

/** A scheme as small as the format allows, and the schemes that ship. */
public final class SchemeExamples {
  private static final Path SHIPPED = Path.of("../config/schemes");

  private SchemeExamples() {}

  /** One category with a threshold, one requirement, one measured test case, two levels. */
  public static JsonObject small() {
    return json(
        """
        {"type": "hufu:Scheme:1", "id": "small", "code": "SML", "version": "1.0",
         "name": {"zh-CN": "小方案", "en": "Small scheme"},
         "certificationType": "3", "validityMonths": 60, "validFrom": "2026-01-01",
         "levels": [
           {"id": "basic", "name": {"zh-CN": "基本级", "en": "Basic"}},
           {"id": "high", "name": {"zh-CN": "高级", "en": "High"}}],
         "standards": [{"id": "S-1", "number": "S", "edition": "2021",
           "title": {"zh-CN": "标准", "en": "Standard"}, "published": "2021-02"}],
         "categories": [{"id": "router", "number": 1, "name": {"zh-CN": "路由器", "en": "Router"},
           "thresholds": {"group": "allOf", "items": [
             {"quantity": "throughput", "comparator": ">=", "value": "12", "unit": "Tbit/s",
              "label": {"zh-CN": "吞吐量", "en": "Throughput"}, "original": "吞吐量≥12Tbps"}]}}],
         "applicationChecklist": [
           {"id": "product-digest", "text": {"zh-CN": "有摘要", "en": "Has a digest"}}],
         "groups": [
           {"id": "G1", "title": {"zh-CN": "第一组", "en": "First"}},
           {"id": "G2", "level": "high", "title": {"zh-CN": "第二组", "en": "Second"}}],
         "requirements": [
           {"id": "R1", "clause": "S, 1", "group": "G1", "status": "mandatory",
            "title": {"zh-CN": "一", "en": "One"}, "statement": {"zh-CN": "做。", "en": "Do."}},
           {"id": "R2", "clause": "S, 2", "group": "G2", "status": "conditional",
            "condition": {"zh-CN": "如有", "en": "If any"},
            "title": {"zh-CN": "二", "en": "Two"}, "statement": {"zh-CN": "做。", "en": "Do."}}],
         "testCases": [
           {"id": "T1", "requirements": ["R1"], "kind": "functional", "method": "M",
            "title": {"zh-CN": "试", "en": "Try"}, "procedure": {"zh-CN": "试。", "en": "Try."}},
           {"id": "T2", "requirements": ["R2"], "kind": "measurement", "method": "M",
            "title": {"zh-CN": "测", "en": "Measure"},
            "procedure": {"zh-CN": "测。", "en": "Measure."},
            "unit": "s", "limit": {"comparator": "<=", "value": "0.5"}}]}
        """);
  }

  /** Every scheme file of {@code config/schemes}. */
  public static List<Path> shippedFiles() {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Scheme shipped(String id) {
    return SchemeReader.read(json(SHIPPED.resolve(id + ".json")));
  }

  static JsonObject json(Path file) {
    try {
      return JsonReader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject json(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
