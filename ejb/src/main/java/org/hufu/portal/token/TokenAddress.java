package org.hufu.portal.token;

import java.nio.file.Path;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;

/**
 * Which token, as the operator set it.
 *
 * @param library the maker's PKCS#11 library
 * @param slot identifier of the slot, a number of the library's choice
 * @param pinFile file with the user's PIN
 */
public record TokenAddress(Path library, String slot, Path pinFile) {
  private static final String CONFIGURATION =
      """
      --name=hufu-%s
      library=%s
      slot=%s
      attributes(generate, CKO_PRIVATE_KEY, *) = {
        CKA_SENSITIVE = true
        CKA_EXTRACTABLE = false
        CKA_SIGN = true
      }
      """;

  public TokenAddress {
    if (!slot.matches("[0-9]{1,19}")) {
      throw new IllegalArgumentException("hufu.pkcs11.slot is not a number: " + slot);
    }
  }

  /**
   * A new provider over the library.
   *
   * @throws ProviderException if library or slot do not answer
   */
  public Provider provider() {
    return Security.getProvider("SunPKCS11")
        .configure(CONFIGURATION.formatted(slot, library.toAbsolutePath(), slot));
  }
}
