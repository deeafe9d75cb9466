/**
 * Keeps issued PDFs verifiable for decades: appends validation data and document time-stamps, and
 * renews them before the last one loses its worth. Never changes what was signed. Source: ETSI EN
 * 319 142-1, 5.4 and 5.5.
 */
package org.hufu.portal.archive;
