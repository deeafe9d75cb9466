/**
 * Who is competent for what on which day: accreditation is not designation, and both are asked
 * about a day. Pure. Sources: ISO/IEC 17011:2017; ISO/IEC 17025:2017; ISO/IEC 17065:2012.
 */
package org.hufu.core.accreditation;
