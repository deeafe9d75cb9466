/**
 * What authorised results mean for the requirements of a scheme version. Words after ISO/IEC
 * 17065:2012, 7.4 to 7.6. Pure.
 */
package org.hufu.core.evaluation;
