package org.hufu.web.account;

import java.util.List;

/** Some accounts. */
public record AccountsJson(List<AccountJson> items, String nextCursor) {}
