package org.hufu.portal.token;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;

/**
 * The process that holds the token's library. Reads requests, one line each, answers each with one
 * line, and ends when nobody can ask any more.
 *
 * <pre>
 * make CURVE                       answers the public key, SubjectPublicKeyInfo
 * keep PUBLIC-KEY KID CERTIFICATE  keeps a key just made under this name
 * sign-fresh PUBLIC-KEY DIGEST     signs with a key just made
 * sign KID DIGEST                  answers r and s one after the other
 * </pre>
 */
final class TokenProgram {
  private static final byte[] NOTHING = {};

  private final OpenToken token;

  private TokenProgram(OpenToken token) {
    this.token = token;
  }

  /**
   * Runs until its input ends.
   *
   * @param arguments library, slot, PIN file, and the file that marks a login under way
   */
  public static void main(String[] arguments) throws IOException {
    var address = new TokenAddress(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]));
    var login =
        new TokenLogin(address.pinFile(), new LoginMark(Path.of(arguments[3])), Clock.systemUTC());
    var program = new TokenProgram(new OpenToken(address, login));
    var requests =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII));
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String answer = program.answer(line.split(" ", -1)).line() + "\n";
      answers.write(answer.getBytes(StandardCharsets.US_ASCII));
      answers.flush();
    }
  }

  private TokenAnswer answer(String[] words) {
    try {
      return TokenAnswer.done(done(words));
    } catch (TokenLogin.Refused e) {
      return TokenAnswer.locked(e.refusal());
    } catch (TokenFails e) {
      return TokenAnswer.away(e.getMessage());
    }
  }

  private byte[] done(String[] words) throws TokenLogin.Refused, TokenFails {
    return switch (words[0]) {
      case "make" -> token.make(words[1]);
      case "keep" -> {
        token.keep(words[1], words[2], decoded(words[3]));
        yield NOTHING;
      }
      case "sign-fresh" -> token.signFresh(words[1], decoded(words[2]));
      case "sign" -> token.sign(words[1], decoded(words[2]));
      default -> throw new TokenFails("UNKNOWN_REQUEST");
    };
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
