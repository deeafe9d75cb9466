package org.hufu.portal.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * One life of a process that parses. Its environment is empty, its errors go nowhere, its limits
 * are the kernel's and the virtual machine's. Not for two threads at once.
 */
final class ParserProcess implements AutoCloseable {
  private final Process process;
  private final DataInputStream answers;
  private final DataOutputStream requests;
  private final ParserLimits limits;
  private int files;

  private ParserProcess(Process process, ParserLimits limits) {
    this.process = process;
    this.limits = limits;
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Starts one and waits until it is ready. */
  static ParserProcess start(ParserLimits limits) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            "-c",
            "ulimit -c 0; ulimit -t " + limits.processorSeconds() + "; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xmx" + limits.heapMegabytes() + "m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:MaxDirectMemorySize=16m",
            "-Xshare:auto",
            "-cp",
            classPath(),
            ParserProgram.class.getName());
    builder.environment().clear();
    builder.directory(new File("/"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    ParserProcess started = new ParserProcess(builder.start(), limits);
    try {
      started.watched(started.answers::readByte);
      return started;
    } catch (IOException e) {
      started.close();
      throw e;
    }
  }

  /** Beside the workbook's library in a packed application, else what this process has. */
  private static String classPath() throws IOException {
    Path library = location(ReadableWorkbook.class);
    try (Stream<Path> beside = Files.list(library.getParent())) {
      boolean isPacked = beside.anyMatch(one -> one.getFileName().toString().startsWith("aalto-"));
      return isPacked
          ? location(ParserProgram.class) + File.pathSeparator + library.getParent() + "/*"
          : System.getProperty("java.class.path");
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Classes lie at no address", e);
    }
  }

  /** Reads an answer. */
  interface Answer<T> {
    T read() throws IOException;
  }

  /** Reads the answer to one file after its first byte. */
  interface Reader<T> {
    T read(int outcome, ParserWire wire) throws IOException;
  }

  /**
   * Has a file parsed. After an exception nothing more is to be asked of this process.
   *
   * @throws IOException if it does not answer in time, ends, or talks nonsense
   */
  <T> T parse(Kind kind, byte[] file, Reader<T> reader) throws IOException {
    files++;
    return watched(
        () -> {
          requests.writeUTF(kind.name());
          requests.writeInt(file.length);
          requests.write(file);
          requests.flush();
          return reader.read(answers.readByte(), new ParserWire(answers));
        });
  }

  /** Ends the process when patience ends, and with it whatever waits for its answer. */
  private <T> T watched(Answer<T> answer) throws IOException {
    Thread watch = new Thread(this::endLate, "patience with a parser");
    watch.setDaemon(true);
    watch.start();
    try {
      return answer.read();
    } finally {
      watch.interrupt();
    }
  }

  private void endLate() {
    try {
      Thread.sleep(limits.patience().toMillis());
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it answered in time
    }
  }

  /** Whether it may parse another file: it is alive and far from its limits. */
  boolean isFresh() {
    Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return process.isAlive()
        && files < limits.files()
        && used.toSeconds() < limits.processorSeconds() / 2;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
