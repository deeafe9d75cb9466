/**
 * Orders to laboratories and what comes back: reports, results, and who performed, verified and
 * authorised them. Source: ISO/IEC 17025:2017, 7.8.
 */
package org.hufu.portal.testing;
