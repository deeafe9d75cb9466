/**
 * Our private keys, the X.509 certificates over them and the time-stamp authority: the only place
 * that uses a private key, each use recorded. Sources: RFC 5280, RFC 5652, RFC 3161, ETSI EN 319
 * 122-1.
 */
package org.hufu.portal.signing;
