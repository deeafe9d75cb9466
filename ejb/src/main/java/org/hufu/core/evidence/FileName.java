package org.hufu.core.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hufu.core.conformity.Reason;

/**
 * Names that people and their systems can live with: no path, no control or direction characters,
 * nothing that a system reserves, at most 200 characters.
 */
public final class FileName {
  private static final int MOST = 200;

  private static final Pattern UNSAFE =
      Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\uFFFD]");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|\\.+|.*[. ]|-.*");

  private FileName() {}

  /** What stands against the name, if anything does. */
  public static Optional<Reason> objection(String name) {
    boolean isLong = name.codePointCount(0, name.length()) > MOST;
    boolean isSafe = !UNSAFE.matcher(name).find() && !RESERVED.matcher(name).matches();
    return name.isBlank() || isLong || !isSafe
        ? Optional.of(Reason.of("evidence.name-unsafe", MOST))
        : Optional.empty();
  }
}
