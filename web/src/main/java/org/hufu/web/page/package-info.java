/**
 * What all pages share: addresses, language, the words and looks of values. Knows no feature of the
 * portal but who is asking; the features' pages use it, never the other way round.
 */
package org.hufu.web.page;
