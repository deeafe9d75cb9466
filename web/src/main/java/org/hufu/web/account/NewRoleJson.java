package org.hufu.web.account;

/** A role to be given from now on; without scheme, for all of them. */
public record NewRoleJson(String role, String scheme) {}
