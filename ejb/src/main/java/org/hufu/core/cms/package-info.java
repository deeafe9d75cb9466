/**
 * Signatures of printed forms and time-stamps: CMS structures, verified against bytes that stand
 * elsewhere, and never trusted for what they enclose. Sources: RFC 5652 (CMS), RFC 5035
 * (signing-certificate-v2), RFC 3161 (time-stamps), ETSI EN 319 122-1 (CAdES).
 */
package org.hufu.core.cms;
