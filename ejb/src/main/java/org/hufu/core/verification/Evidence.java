package org.hufu.core.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hufu.core.json.JsonObject;

/**
 * What a verifier holds beside the document. Everything is untrusted until a signature of the trust
 * list says otherwise, except the roots, which the reader learned out of band.
 *
 * @param trustLists signed trust lists, compact
 * @param roots thumbprints of root keys that are trusted; empty if nobody compared any
 * @param statusLists status list credentials and status histories, compact
 * @param beside what else is known of this one certificate
 * @param witnesses verifier keys of witnesses that the reader trusts beside those of the trust list
 * @param neededWitnesses how many of them must have seen the log before anything is valid; 0 for
 *     who does not ask
 * @param home id of the body whose country asks; empty if recognition is no question
 */
public record Evidence(
    List<String> trustLists,
    Set<String> roots,
    List<String> statusLists,
    Beside beside,
    Set<String> witnesses,
    int neededWitnesses,
    Optional<String> home) {

  public Evidence {
    trustLists = List.copyOf(trustLists);
    roots = Set.copyOf(roots);
    statusLists = List.copyOf(statusLists);
    witnesses = Set.copyOf(witnesses);
  }

  /** Nothing at all: whatever is verified with it, one cannot tell. */
  public static Evidence none() {
    return new Evidence(
        List.of(),
        Set.of(),
        List.of(),
        new Beside(Optional.empty(), Optional.empty(), List.of()),
        Set.of(),
        0,
        Optional.empty());
  }

  public Evidence withTrust(List<String> lists, Set<String> pinned) {
    return new Evidence(lists, pinned, statusLists, beside, witnesses, neededWitnesses, home);
  }

  public Evidence withStatus(List<String> lists) {
    return new Evidence(trustLists, roots, lists, beside, witnesses, neededWitnesses, home);
  }

  public Evidence withRegister(JsonObject content) {
    return with(new Beside(Optional.of(content), log(), others()));
  }

  public Evidence withLog(LogProof proof) {
    return with(new Beside(register(), Optional.of(proof), others()));
  }

  /** Other forms of the same certificate, each as a whole file. */
  public Evidence withOthers(List<byte[]> forms) {
    return with(new Beside(register(), log(), forms));
  }

  private Evidence with(Beside changed) {
    return new Evidence(trustLists, roots, statusLists, changed, witnesses, neededWitnesses, home);
  }

  public Evidence withWitnesses(Set<String> keys) {
    return new Evidence(trustLists, roots, statusLists, beside, keys, neededWitnesses, home);
  }

  /** Nothing is valid whose log proof fewer of the known witnesses cosigned. */
  public Evidence withNeededWitnesses(int needed) {
    return new Evidence(trustLists, roots, statusLists, beside, witnesses, needed, home);
  }

  public Evidence withHome(String body) {
    return new Evidence(
        trustLists, roots, statusLists, beside, witnesses, neededWitnesses, Optional.of(body));
  }

  Optional<JsonObject> register() {
    return beside.register();
  }

  Optional<LogProof> log() {
    return beside.log();
  }

  List<byte[]> others() {
    return beside.others();
  }

  /**
   * What is known of one certificate from elsewhere.
   *
   * @param register what the register says of it: the certificate content
   * @param log that its issue stands in the log
   * @param others other forms of it: PDF, credential or QR text
   */
  public record Beside(Optional<JsonObject> register, Optional<LogProof> log, List<byte[]> others) {
    public Beside {
      others = List.copyOf(others);
    }
  }

  /**
   * That an entry stands in a log, in the text form of C2SP tlog-proof, with the entry itself as
   * its extra data; or a checkpoint alone, which proves nothing of one entry.
   *
   * <pre>
   * c2sp.org/tlog-proof@v1
   * extra BASE64(entry)
   * index NUMBER
   * BASE64(hash) ...
   *
   * checkpoint
   * </pre>
   *
   * @param entry canonical JSON of the log entry; absent for a checkpoint alone
   * @param path hashes from the leaf upwards
   * @param checkpoint signed note
   */
  public record LogProof(Optional<String> entry, long index, List<String> path, String checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final Pattern TEXT =
        Pattern.compile(
            "extra ([A-Za-z0-9+/]+=*)\\n"
                + "index (0|[1-9][0-9]{0,17})\\n"
                + "((?:[A-Za-z0-9+/]{43}=\\n){0,63})\\n"
                + "(.+)",
            Pattern.DOTALL);

    public LogProof {
      path = List.copyOf(path);
    }

    /** Reads either; a text that is neither becomes a checkpoint that nobody signed. */
    public static LogProof parse(String text) {
      String body = text.startsWith(HEADER) ? text.substring(HEADER.length()) : "";
      Matcher matcher = TEXT.matcher(body);
      if (!matcher.matches()) {
        return new LogProof(Optional.empty(), 0, List.of(), text);
      }
      return new LogProof(
          Optional.of(decoded(matcher.group(1))),
          Long.parseLong(matcher.group(2)),
          matcher.group(3).lines().toList(),
          matcher.group(4));
    }

    /** What is not base64 becomes an entry that no log holds. */
    private static String decoded(String base64) {
      try {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }

    /** The text form of a proof. */
    public String write() {
      byte[] extra = entry.orElseThrow().getBytes(StandardCharsets.UTF_8);
      StringBuilder text = new StringBuilder(HEADER);
      text.append("extra ").append(Base64.getEncoder().encodeToString(extra)).append('\n');
      text.append("index ").append(index).append('\n');
      path.forEach(hash -> text.append(hash).append('\n'));
      return text.append('\n').append(checkpoint).toString();
    }
  }
}
