/**
 * What a laboratory is to test, case by case, and the table that it fills in. Pure. Source: ISO/IEC
 * 17025:2017, 7.1 and 7.2.
 */
package org.hufu.core.plan;
