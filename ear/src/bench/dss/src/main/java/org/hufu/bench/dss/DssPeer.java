package org.hufu.bench.dss;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * EU DSS in a process of its own, offline, with its default policy.
 *
 * <pre>
 * arguments: X.509 certificates that are trusted, DER
 * input:     FILE MILLISECONDS
 * output:    VERDICT SIGNATURES PROCESSOR-NANOSECONDS NANOSECONDS...   (per validation)
 * </pre>
 */
public final class DssPeer {
  private final CertificateVerifier verifier = new CommonCertificateVerifier();

  private DssPeer(List<Path> anchors) throws IOException {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    for (Path anchor : anchors) {
      trusted.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(anchor)));
    }
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
  }

  /** Answers line by line until its input ends. */
  public static void main(String[] arguments) throws IOException {
    List<Path> anchors = new ArrayList<>();
    for (String argument : arguments) {
      anchors.add(Path.of(argument));
    }
    DssPeer peer = new DssPeer(anchors);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      int space = line.lastIndexOf(' ');
      byte[] file = Files.readAllBytes(Path.of(line.substring(0, space)));
      System.out.println(peer.turn(file, Long.parseLong(line.substring(space + 1))));
    }
  }

  private String turn(byte[] file, long millis) {
    var threads = ManagementFactory.getThreadMXBean();
    StringBuilder durations = new StringBuilder();
    String verdict = "";
    int count = 0;
    long before = threads.getCurrentThreadCpuTime();
    long end = System.nanoTime() + millis * 1_000_000;
    long start = System.nanoTime();
    do {
      verdict = verdict(file);
      long now = System.nanoTime();
      durations.append(' ').append(now - start);
      start = now;
      count++;
    } while (start < end);
    long processor = (threads.getCurrentThreadCpuTime() - before) / count;
    return verdict + " " + processor + durations;
  }

  private String verdict(byte[] file) {
    try {
      var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
      validator.setCertificateVerifier(verifier);
      SimpleReport report = validator.validateDocument().getSimpleReport();
      int signatures = report.getSignaturesCount();
      return signatures == 0
          ? "NO_SIGNATURE_FOUND 0"
          : report.getIndication(report.getFirstSignatureId()) + " " + signatures;
    } catch (RuntimeException e) {
      return "REFUSED 0"; // what is no PDF to it makes it throw
    }
  }
}
