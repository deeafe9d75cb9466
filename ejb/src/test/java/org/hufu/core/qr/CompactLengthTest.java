package org.hufu.core.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hufu.core.qr.CompactNamesPropertyTest.comfortable;
import static org.hufu.core.qr.CompactNamesPropertyTest.named;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hufu.core.conformity.Text;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Long names, and the real ones of a register. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactLengthTest {
  @Test
  void what_was_cut_says_so_and_begins_as_the_whole() throws QrRefused {
    Text holder = new Text("示例网络设备（深圳）股份有限公司".repeat(2), "Example Networks ".repeat(6).strip());
    var stated =
        comfortable(named(holder, new Text("路由器", "Router"))).facts().statedHolder().orElseThrow();

    assertThat(stated.zh()).endsWith("…");
    assertThat(holder.zh()).startsWith(stated.zh().replace("…", ""));
    assertThat(stated.en()).endsWith("…").doesNotContain(" …");
    assertThat(holder.en()).startsWith(stated.en().replace("…", ""));
  }

  @Test
  void a_cut_name_is_not_equal_to_a_name_that_begins_otherwise() throws QrRefused {
    Text holder = new Text("示例".repeat(40), "Example ".repeat(20).strip());
    Text other = new Text("另例".repeat(40), "Another ".repeat(20).strip());
    Text product = new Text("路由器", "Router");
    var read = comfortable(named(holder, product)).facts();

    assertThat(read.comparable(named(other, product).json())).isNotEqualTo(read.comparable());
  }

  @Test
  void every_holder_and_module_of_a_real_register_has_room() throws IOException, QrRefused {
    Path register = Path.of(System.getProperty("hufu.data", ""), "fips140-certificates.ndjson.gz");
    assumeTrue(
        Files.isReadable(register), "the register is not there; name its folder: -Dhufu.data=");
    List<Text[]> names = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(register)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject one =
            JsonReader.read(line.getBytes(StandardCharsets.UTF_8)).requireObject("certificate");
        String vendor = one.text("vendor_name").orElse("");
        String module = one.text("module_name").orElse("");
        if (!vendor.isBlank() && !module.isBlank()) {
          names.add(new Text[] {new Text("示例网络设备（深圳）有限公司", vendor), new Text("企业级路由器", module)});
        }
      }
    }

    assertThat(names).hasSizeGreaterThan(4000);
    for (int i = 0; i < names.size(); i += 10) {
      comfortable(named(names.get(i)[0], names.get(i)[1]));
    }
  }
}
