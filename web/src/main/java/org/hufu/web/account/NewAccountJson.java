package org.hufu.web.account;

/** What a new account is made from. */
public record NewAccountJson(String username, String displayName, String organisation) {}
