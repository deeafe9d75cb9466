/**
 * Where our private keys lie: a PKCS#12 file, or a PKCS#11 token that never lets them out. Nobody
 * gets a key from here, only what signs with it; a token that is away is waited for, never
 * replaced. Sources: RFC 7292; PKCS #11 v2.40.
 */
package org.hufu.portal.custody;
