package org.hufu.core.arrangement;

import org.hufu.core.conformity.Coded;

/** Kinds of requirements whose results age differently. Condition R37. */
public enum RequirementClass implements Coded {
  /** Resistance to known attacks; ages fastest. */
  VULNERABILITY,
  /** Behaviour of the product. */
  FUNCTIONAL,
  /** Records, design and guidance. */
  DOCUMENT
}
