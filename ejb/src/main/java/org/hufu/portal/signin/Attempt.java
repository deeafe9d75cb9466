package org.hufu.portal.signin;

import java.util.Locale;
import org.hufu.portal.secret.Secret;

/**
 * Somebody tries to be somebody.
 *
 * @param name user name or client id as typed
 * @param address of the other end of the connection
 */
record Attempt(String name, String address) {
  Attempt {
    name = name.strip().toLowerCase(Locale.ROOT);
  }

  /** Key of a counter: a digest, since people type passwords into the wrong field. */
  byte[] bucket(Throttle throttle) {
    String key =
        switch (throttle) {
          case PAIR -> "pair\n" + name + "\n" + address;
          case ADDRESS -> "address\n" + address;
          case ACCOUNT -> "account\n" + name;
        };
    return new Secret(key).digest();
  }
}
