/** The doors of the running portal, tried from outside. Source: OWASP ASVS 5.0, V3, V6 to V8. */
package org.hufu.security;
