/**
 * A PKCS#11 token behind a process of its own: the maker's library runs there and nowhere else, so
 * that one that hangs, crashes or remembers a loss ends with that process. Knows the JDK alone.
 * Source: OASIS PKCS#11 2.40.
 */
package org.hufu.portal.token;
