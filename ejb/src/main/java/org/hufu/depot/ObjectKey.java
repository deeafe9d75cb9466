package org.hufu.depot;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Key of one object, with which its parts are sealed: streaming AES-256-GCM in segments of 1 MiB
 * under a key of its own for each part. A part opens only as this part of this object; one cut off
 * or put elsewhere does not. Source: Tink, AES256-GCM-HKDF-1MB.
 */
public final class ObjectKey {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT = 1 << 20;

  private final String object;
  private final AesGcmHkdfStreaming cipher;

  ObjectKey(String object, byte[] key) throws GeneralSecurityException {
    this.object = object;
    this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
  }

  /** What is written comes out sealed; closing ends the part. */
  public OutputStream sealing(OutputStream sealed, long start) {
    try {
      return cipher.newEncryptingStream(sealed, bound(start));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Cannot be sealed", e);
    }
  }

  /** The plain bytes of a part; reading fails with {@link IOException} where they were changed. */
  public InputStream opening(InputStream sealed, long start) {
    try {
      return cipher.newDecryptingStream(sealed, bound(start));
    } catch (GeneralSecurityException | IOException e) {
      throw new CannotOpen("Part at " + start + " of " + object, e);
    }
  }

  private byte[] bound(long start) {
    return ("hufu:evidence-part:1\n" + object + "\n" + start).getBytes(StandardCharsets.UTF_8);
  }
}
