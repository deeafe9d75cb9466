package org.hufu.portal.signing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.signature.Algorithm;
import org.hufu.portal.setting.SettingMissing;

/**
 * Which algorithms the body signs with, by the setting {@code hufu.suite}: one for all to read,
 * then what its certificates are signed with besides. For example {@code ES256,SM2-SM3,ML-DSA-65}.
 *
 * @param main of the credential and all else; {@code ES256}, {@code ES384} or {@code EdDSA}
 * @param further {@code SM2-SM3} for a second signature of the PDF, {@code ML-DSA-65} for one of
 *     the credential
 */
public record Suite(Algorithm main, Set<Algorithm> further) {
  static final String SETTING = "hufu.suite";

  private static final Set<Algorithm> MAIN =
      Set.of(Algorithm.ES256, Algorithm.ES384, Algorithm.EDDSA);
  private static final Set<Algorithm> FURTHER = Set.of(Algorithm.SM2_SM3, Algorithm.ML_DSA_65);

  public Suite {
    further = Set.copyOf(further);
    if (!MAIN.contains(main) || !FURTHER.containsAll(further)) {
      throw new IllegalArgumentException("No suite: " + main + " with " + further);
    }
  }

  /** {@code ES256} where nothing is set. */
  public static Suite configured() {
    return of(
        ConfigProvider.getConfig()
            .getOptionalValue(SETTING, String.class)
            .orElse(Algorithm.ES256.word()));
  }

  /**
   * Reads the setting.
   *
   * @throws SettingMissing if it names no suite
   */
  static Suite of(String text) {
    List<Optional<Algorithm>> named =
        Arrays.stream(text.split(",", -1)).map(String::strip).map(Algorithm::find).toList();
    Set<Algorithm> further = new LinkedHashSet<>();
    named.stream().skip(1).flatMap(Optional::stream).forEach(further::add);
    boolean isKnown =
        named.stream().allMatch(Optional::isPresent)
            && further.size() == named.size() - 1
            && MAIN.contains(named.get(0).get())
            && FURTHER.containsAll(further);
    if (!isKnown) {
      throw new SettingMissing(
          SETTING + " is ES256, ES384 or EdDSA, then SM2-SM3 and ML-DSA-65 as wished, not " + text);
    }
    return new Suite(named.get(0).get(), further);
  }

  /** Of PDF, X.509 certificates and time-stamps: EU validators and readers refuse Ed25519 there. */
  Algorithm printed() {
    return main == Algorithm.ES384 ? Algorithm.ES384 : Algorithm.ES256;
  }

  /** Whose key signs credentials and offline certificates. */
  public Purpose credential() {
    return main == Algorithm.EDDSA ? Purpose.EDWARDS_CERTIFICATE : Purpose.CERTIFICATE;
  }

  /** Whose key signs the PDF a second time. */
  public Optional<Purpose> secondOfPdf() {
    return further.contains(Algorithm.SM2_SM3)
        ? Optional.of(Purpose.NATIONAL_CERTIFICATE)
        : Optional.empty();
  }

  /** Whose key signs the credential a second time. */
  public Optional<Purpose> secondOfCredential() {
    return further.contains(Algorithm.ML_DSA_65)
        ? Optional.of(Purpose.LASTING_CERTIFICATE)
        : Optional.empty();
  }

  /** All that the body itself signs with. */
  public Set<Algorithm> algorithms() {
    return purposes().stream()
        .map(purpose -> purpose.algorithm(this))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The keys that the body itself needs; laboratories have theirs when they first sign. */
  public Set<Purpose> purposes() {
    Set<Purpose> all =
        EnumSet.of(
            Purpose.TRUST_LIST,
            Purpose.CERTIFICATE,
            Purpose.STATUS_LIST,
            Purpose.LOG,
            Purpose.TIME_STAMP,
            credential());
    secondOfPdf().ifPresent(national -> all.addAll(Set.of(Purpose.NATIONAL_ROOT, national)));
    secondOfCredential().ifPresent(all::add);
    return all;
  }
}
