package org.hufu.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hufu.core.credential.StatusEntry;
import org.hufu.core.json.JsonObject;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.HistoryExamples;
import org.hufu.core.verification.IssuerExamples;

/** A certificate and all evidence for it as files, as a reader would have saved them. */
record VerifierFiles(Path directory, IssuerExamples body) {

  static VerifierFiles in(Path directory) throws IOException {
    IssuerExamples body = new IssuerExamples();
    VerifierFiles files = new VerifierFiles(directory, body);
    Files.write(directory.resolve("good.pdf"), body.pdf());
    files.write("good.jwt", body.credential());
    files.write("good.txt", body.compact() + "\n");
    files.write("trust.jws", body.trustList());
    files.write("revocation.jwt", body.statusList(StatusEntry.REVOCATION));
    files.write("suspension.jwt", body.statusList(StatusEntry.SUSPENSION));
    files.write("revoked.jwt", body.statusList(StatusEntry.REVOCATION, IssuerExamples.SLOT));
    files.write(
        "register.json",
        new String(JsonWriter.canonical(IssuerExamples.content()), StandardCharsets.UTF_8));
    JsonObject product = IssuerExamples.content().requireObject("product");
    files.write(
        "amended.json",
        IssuerExamples.content()
            .with("product", product.with("firmwareVersion", "1.3"))
            .toString());
    files.write("history.jwt", new HistoryExamples(body).signed());
    byte[] changed = body.pdf();
    changed[changed.length / 2] ^= 1;
    Files.write(directory.resolve("changed.pdf"), changed);
    return files;
  }

  String logProof(byte[] pdf) {
    return body.logProof(pdf);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  String path(String name) {
    return directory.resolve(name).toString();
  }

  /** Arguments that ask about a past instant, with the history and without any list. */
  List<String> past(String document, String at) {
    return List.of(
        path(document),
        "--trust",
        path("trust.jws"),
        "--root",
        body.pin(),
        "--status",
        path("history.jwt"),
        "--lang",
        "en",
        "--at",
        at);
  }

  /** Arguments for this document with all that is needed to call it valid. */
  List<String> arguments(String document, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                path(document),
                "--trust",
                path("trust.jws"),
                "--root",
                body.pin(),
                "--status",
                path("revocation.jwt"),
                "--status",
                path("suspension.jwt"),
                "--at",
                IssuerExamples.AT.toString()));
    Collections.addAll(arguments, more);
    return arguments;
  }
}
