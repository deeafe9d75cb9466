/**
 * Issues certificates exactly once, and suspends, reinstates and withdraws them. Sources: ISO/IEC
 * 17065:2012, 7.7 and 7.11; Bitstring Status List 1.0.
 */
package org.hufu.portal.certificate;
