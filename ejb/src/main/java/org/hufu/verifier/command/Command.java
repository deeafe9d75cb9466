package org.hufu.verifier.command;

import java.util.List;

/** A command of the verifier's jar. Keeps nothing between two runs. */
public interface Command {
  /**
   * Does it.
   *
   * @param arguments what follows the command's word
   * @return one of {@link Exit}
   * @throws WrongUsage if nothing was done because the arguments make no sense
   */
  int run(List<String> arguments, Console console) throws WrongUsage;

  /** How to call it, for people; ends with a line feed. */
  String usage();
}
