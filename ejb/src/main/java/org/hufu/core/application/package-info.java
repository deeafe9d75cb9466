/**
 * The request for certification: what it asks, where it stands, whose turn it is and what is
 * missing. Pure: days, holidays and whatever the answers point at are handed in. Source: ISO/IEC
 * 17065:2012, 7.2 and 7.3.
 */
package org.hufu.core.application;
