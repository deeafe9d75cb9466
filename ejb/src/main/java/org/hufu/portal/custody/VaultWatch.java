package org.hufu.portal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Notes on the trail when a place of keys fails and when it answers again, each once. */
@ApplicationScoped
class VaultWatch {
  private static final System.Logger LOG = System.getLogger(VaultWatch.class.getName());

  @Inject VaultTrailService trail;

  private final Map<String, String> failing = new ConcurrentHashMap<>();

  /** Uses a place of keys: afterwards it is known to answer. */
  <T> T using(String vault, Supplier<T> deed) {
    T done = trying(deed);
    if (failing.remove(vault) != null) {
      trail.record("signing.vault-back", vault, "");
    }
    return done;
  }

  /** Does something that may fail without having asked the place. */
  <T> T trying(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (VaultAway e) {
      failed(e.state());
      throw e;
    }
  }

  private void failed(VaultState state) {
    String how = state.condition().code() + " " + state.cause();
    if (!how.equals(failing.put(state.vault(), how))) {
      LOG.log(System.Logger.Level.ERROR, "Keys in {0} cannot be used: {1}", state.vault(), how);
      trail.record("signing.vault-" + state.condition().code(), state.vault(), state.cause());
    }
  }
}
