package org.hufu.core.merkle;

/**
 * State of a log. Size and root always travel together, so that nobody can pair one with another.
 *
 * @param size number of leaves, at least 0
 */
public record TreeHead(long size, Hash root) {
  public TreeHead {
    if (size < 0) {
      throw new MalformedLog("a tree has no negative size");
    }
    if (size == 0 && !root.equals(Hash.OF_EMPTY_TREE)) {
      throw new MalformedLog("the tree without leaves has one root only");
    }
  }
}
