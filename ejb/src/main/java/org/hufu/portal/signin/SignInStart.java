package org.hufu.portal.signin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.hufu.portal.account.OrganisationService;
import org.hufu.portal.setting.Settings;

/** At start: the body's organisation exists, and no demo account works in production. */
@Singleton
@Startup
@DependsOn("Migration")
public class SignInStart {
  @Inject OrganisationService organisations;
  @Inject FirstAdministrator administrator;
  @Inject SignInStore logins;
  @Inject Settings settings;

  @PostConstruct
  void begin() {
    organisations.requireBody();
    if (!settings.isDemo() && logins.hasDemoAccounts()) {
      throw new IllegalStateException(
          "hufu.mode is production, but the database holds demo accounts: start with an empty"
              + " database");
    }
    if (!logins.hasAccounts()) {
      administrator.invite();
    }
  }
}
