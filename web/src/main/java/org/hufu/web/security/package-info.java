/**
 * Who is at the other end: bearer tokens, sessions, login and logout, and the headers that keep
 * browsers safe. Sources: Jakarta Security 3.0; OWASP ASVS 5.0 V3, V6, V7; RFC 6749, 6750.
 */
package org.hufu.web.security;
