package org.hufu.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** On which TCP addresses a process listens. Source: proc_pid_net(5). */
final class Listening {
  private static final String LISTEN = "0A";

  /** 127.0.0.1 as IPv4, as IPv4 within IPv6, and ::1, in the words of the kernel. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Listening() {}

  /** Ports on loopback as they are, others with the kernel's words for the address. */
  static Set<String> addresses(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Set<String> addresses = new TreeSet<>();
    try {
      Set<String> inodes = sockets(proc.resolve("fd"));
      for (String table : List.of("tcp", "tcp6")) {
        for (String line : Files.readAllLines(proc.resolve("net").resolve(table))) {
          String[] column = line.trim().split("\\s+", -1);
          if (column[3].equals(LISTEN) && inodes.contains(column[9])) {
            addresses.add(words(column[1].split(":")));
          }
        }
      }
      return addresses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(String[] address) {
    String port = Integer.toString(Integer.parseInt(address[1], 16));
    return LOOPBACK.contains(address[0]) ? port : address[0] + ":" + port;
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path one : all) {
        String target = target(one);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return ""; // closed meanwhile
    }
  }
}
