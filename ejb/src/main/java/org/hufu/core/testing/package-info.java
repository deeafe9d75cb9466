/**
 * What a laboratory says about one product: the report's head, its results and its life. Words and
 * members after ISO/IEC 17025:2017, 7.8. Knows neither files nor the clock.
 */
package org.hufu.core.testing;
