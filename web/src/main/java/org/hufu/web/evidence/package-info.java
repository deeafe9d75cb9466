/** Evidence over REST and pages: announced, sent in pieces, read by those who may. */
package org.hufu.web.evidence;
