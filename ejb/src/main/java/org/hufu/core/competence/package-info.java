/**
 * Whether those who tested were accredited for what they did, where and when they did it. Pure.
 * Sources: ISO/IEC 17025:2017, 5.3, 6.6 and 7.8.2.1 p; ILAC P8.
 */
package org.hufu.core.competence;
