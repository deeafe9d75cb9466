/** Verification of documents over REST and on a page. */
package org.hufu.web.verification;
