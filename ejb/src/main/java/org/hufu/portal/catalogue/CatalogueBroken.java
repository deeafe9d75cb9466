package org.hufu.portal.catalogue;

import java.util.List;

/** The portal cannot start: a scheme file is wrong. The message names every file and mistake. */
public class CatalogueBroken extends RuntimeException {
  CatalogueBroken(List<String> mistakes) {
    super("The schemes cannot be used:\n  " + String.join("\n  ", mistakes));
  }
}
