/**
 * Records of accreditation and designation as the trust officer keeps them, and which laboratory
 * may test what on which day. Whether a record covers a question is decided in {@code
 * core.accreditation}.
 */
package org.hufu.portal.accreditation;
