/**
 * Our own trust list: which keys, schemes and accreditations others may rely on. Data model after
 * ETSI TS 119 602.
 */
package org.hufu.portal.trust;
