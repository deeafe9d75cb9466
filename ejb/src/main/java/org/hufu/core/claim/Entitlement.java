package org.hufu.core.claim;

import java.util.List;
import org.hufu.core.source.Known;

/**
 * Whether the applicant may apply and the results may be used. Conditions R17 and R18.
 *
 * @param consent whether the holder agreed to the re-use
 * @param withheld names of needed documents that are not disclosed
 * @param isHolder whether the applicant holds the source attestation
 * @param authority power of attorney or declaration of the brand owner, where it is another
 */
public record Entitlement(Known consent, List<String> withheld, Known isHolder, Known authority) {
  public Entitlement {
    withheld = List.copyOf(withheld);
  }
}
