/**
 * How people and machines prove who they are: passwords, invitations, client secrets, tokens, and
 * the brakes on guessing. Sources: OWASP ASVS 5.0 V6; RFC 9106 (Argon2); RFC 6749, 4.4.
 */
package org.hufu.portal.signin;
