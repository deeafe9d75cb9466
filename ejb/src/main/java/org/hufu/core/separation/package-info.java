/**
 * Who may take which part in a case beside whom. Sources: ISO/IEC 17025:2017, 7.8.2.1; ISO/IEC
 * 17065:2012, 7.5.1 and 7.6.2.
 */
package org.hufu.core.separation;
