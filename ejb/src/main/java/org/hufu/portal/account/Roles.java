package org.hufu.portal.account;

import java.util.Set;

/** Names of the roles, as they stand in {@code @RolesAllowed}, in tokens and in the database. */
public final class Roles {
  public static final String VENDOR = "vendor";
  public static final String TESTER = "tester";
  public static final String VERIFIER = "verifier";
  public static final String AUTHORISER = "authoriser";
  public static final String CASE_OFFICER = "case-officer";
  public static final String EVALUATOR = "evaluator";
  public static final String REVIEWER = "reviewer";
  public static final String DECIDER = "decider";
  public static final String RECOGNITION_ASSESSOR = "recognition-assessor";
  public static final String RECOGNITION_DECIDER = "recognition-decider";
  public static final String TRUST_OFFICER = "trust-officer";
  public static final String AUDITOR = "auditor";
  public static final String ADMINISTRATOR = "administrator";

  /** Roles that only people of a laboratory hold. */
  public static final Set<String> LABORATORY = Set.of(TESTER, VERIFIER, AUTHORISER);

  /** Roles that only people of the certification body hold. */
  public static final Set<String> STAFF =
      Set.of(
          CASE_OFFICER,
          EVALUATOR,
          REVIEWER,
          DECIDER,
          RECOGNITION_ASSESSOR,
          RECOGNITION_DECIDER,
          TRUST_OFFICER,
          AUDITOR,
          ADMINISTRATOR);

  private Roles() {}

  public static boolean isKnown(String role) {
    return VENDOR.equals(role) || LABORATORY.contains(role) || STAFF.contains(role);
  }

  /** Kind of organisation whose people may hold the role. */
  static Organisation.Kind kindFor(String role) {
    if (STAFF.contains(role)) {
      return Organisation.Kind.CERTIFICATION_BODY;
    }
    return LABORATORY.contains(role) ? Organisation.Kind.LABORATORY : Organisation.Kind.VENDOR;
  }
}
