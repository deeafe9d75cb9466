/**
 * Lists that say which credentials are revoked or suspended, one bit each. Source: W3C Bitstring
 * Status List 1.0; RFC 1952 (gzip).
 */
package org.hufu.core.status;
