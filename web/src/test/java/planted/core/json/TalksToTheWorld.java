package planted.core.json;

import java.nio.file.Path;
import java.time.Instant;

/** Breaks R1 (a library that is not its own), R2, R3, R5, R7, R8. */
public class TalksToTheWorld {
  Path file;
  org.bouncycastle.jce.provider.BouncyCastleProvider provider;
  planted.core.merkle.UsesWeb tree;
  planted.web.left.LeftThing page;

  Instant now() {
    return Instant.now();
  }
}
