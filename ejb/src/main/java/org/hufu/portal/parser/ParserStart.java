package org.hufu.portal.parser;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hufu.core.formats.Parsing;

/** Has files of laboratories opened elsewhere as long as the portal runs. */
@Singleton
@Startup
public class ParserStart {
  private static final int SIZE = 2;

  private ParserPool pool;

  @PostConstruct
  void install() {
    ParserLimits usual = ParserLimits.USUAL;
    int megabytes =
        ConfigProvider.getConfig()
            .getOptionalValue("hufu.parser.megabytes", Integer.class)
            .orElse(usual.heapMegabytes());
    pool =
        new ParserPool(
            SIZE,
            new ParserLimits(megabytes, usual.patience(), usual.processorSeconds(), usual.files()));
    Parsing.install(pool);
  }

  @PreDestroy
  void remove() {
    Parsing.install(Parsing.HERE);
    pool.close();
  }
}
