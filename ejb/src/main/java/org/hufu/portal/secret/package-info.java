/** Passwords and random secrets as they are kept. Sources: RFC 9106; OWASP ASVS 5.0, V6 and V11. */
package org.hufu.portal.secret;
