package org.hufu.web.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a state looks beside its word: an outline and a colour, never the colour alone.
 *
 * @param icon symbol in {@code templates/icons.xhtml}
 * @param tone modifier of the class {@code state}: good, warning, bad, information, recognised,
 *     neutral
 */
public record Look(String icon, String tone) {
  private static final Look GOOD = new Look("tick", "good");
  private static final Look WARNING = new Look("warning", "warning");
  private static final Look BAD = new Look("cross", "bad");
  private static final Look WORKING = new Look("clock", "information");
  private static final Look WAITING = new Look("clock", "warning");
  private static final Look OPEN = new Look("dashed", "neutral");
  private static final Look NONE = new Look("dash", "neutral");

  private static final Map<String, Look> LOOKS = new HashMap<>();

  static {
    put("certificate", GOOD, "in-force");
    put("certificate", new Look("pause", "warning"), "suspended");
    put("certificate", BAD, "withdrawn");
    put("certificate", new Look("clock", "neutral"), "expired");
    put("application", OPEN, "draft");
    put("application", WORKING, "submitted", "under-review", "accepted", "testing", "evaluation");
    put("application", WORKING, "in-review", "awaiting-decision", "awaiting-confirmation");
    put("application", WAITING, "returned", "under-appeal");
    put("application", GOOD, "granted");
    put("application", BAD, "refused");
    put("application", NONE, "withdrawn", "terminated");
    put("test-report", OPEN, "draft");
    put("test-report", WORKING, "performed", "verified");
    put("test-report", GOOD, "authorised");
    put("test-report", NONE, "cancelled");
    put("test-order", OPEN, "ordered");
    put("test-order", WORKING, "accepted", "in-progress");
    put("test-order", GOOD, "completed", "reported");
    put("test-order", NONE, "declined", "cancelled");
    put("sameness", GOOD, "digest");
    put("sameness", WARNING, "identity");
    put("classification", NONE, "public", "parties", "authority", "restricted");
    put("evidence", OPEN, "receiving");
    put("evidence", WORKING, "examining");
    put("evidence", GOOD, "stored");
    put("evidence", BAD, "refused");
    put("evidence", NONE, "discarded");
    put("verdict", GOOD, "pass");
    put("verdict", BAD, "fail", "error");
    put("verdict", WARNING, "inconclusive");
    put("verdict", NONE, "not-applicable", "informational");
    put("verdict", OPEN, "not-tested");
    put("step", GOOD, "passed");
    put("step", WARNING, "warning");
    put("step", BAD, "failed");
    put("step", OPEN, "not-checked");
    put("step", NONE, "not-applicable");
    put("verification", GOOD, "valid");
    put("verification", WARNING, "valid-with-warnings");
    put("verification", BAD, "not-valid");
    put("verification", new Look("question", "neutral"), "cannot-tell");
    put("laboratory-key", GOOD, "in-use");
    put("laboratory-key", BAD, "compromised");
    put("laboratory-key", NONE, "ended");
    put("laboratory-key", OPEN, "not-yet");
    put("competence", GOOD, "covered");
    put("competence", BAD, "missing");
    put("accreditation", GOOD, "active", "in-force");
    put("accreditation", new Look("pause", "warning"), "suspended");
    put("accreditation", BAD, "withdrawn", "reduced");
    put("accreditation", new Look("clock", "neutral"), "expired");
    put("clause", GOOD, "passed", "accepted");
    put("clause", BAD, "failed", "rejected");
    put("clause", OPEN, "open");
    put("clause", WARNING, "inconclusive");
    put("clause", NONE, "not-applicable");
    put("action", GOOD, "issued", "reinstated");
    put("action", new Look("pause", "warning"), "suspended");
    put("action", BAD, "withdrawn");
    put("comparison", GOOD, "equal");
    put("comparison", BAD, "different");
    put("clause", OPEN, "missing");
    put("clause", WARNING, "unjustified");
    put("accreditation", GOOD, "granted");
    put("accreditation", OPEN, "not-granted");
    put("key", new Look("clock", "neutral"), "announced", "ended");
    put("key", GOOD, "valid");
    put("key", BAD, "compromised");
    put("vault", OPEN, "closed");
    put("vault", GOOD, "open");
    put("vault", WARNING, "away");
    put("vault", BAD, "locked");
    put("account", GOOD, "active");
    put("account", NONE, "disabled");
    put("nonconformity", WARNING, "open");
    put("nonconformity", GOOD, "closed");
    put("task", GOOD, "completed");
    put("task", WORKING, "in-progress");
    put("task", OPEN, "not-started");
    put("task", NONE, "cannot-start");
    put("task", BAD, "problem");
  }

  private static void put(String kind, Look look, String... states) {
    for (String state : states) {
      LOOKS.put(kind + "." + state, look);
    }
  }

  /** Constants of enums and their kebab-case words are the same state. */
  static String key(String kind, Object state) {
    return kind + "." + String.valueOf(state).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A state that nobody gave a look stays neutral; a test lists those. */
  static Look of(String kind, Object state) {
    return LOOKS.getOrDefault(key(kind, state), NONE);
  }

  static Map<String, Look> all() {
    return Map.copyOf(LOOKS);
  }
}
