package org.hufu.core.application;

import java.io.Serializable;

/**
 * Who acted, and in which role.
 *
 * @param account login name; {@code system} for what the portal does by itself
 * @param role for example {@code case-officer}
 */
public record Actor(String account, String role) implements Serializable {}
