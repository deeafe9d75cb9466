package org.hufu.bench;

/** One operation that is measured; throws when it does not do what it should. */
@FunctionalInterface
interface Work {
  void run() throws Exception;
}
