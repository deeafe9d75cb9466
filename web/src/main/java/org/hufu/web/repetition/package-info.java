/**
 * Earlier tests of the same product over REST and on the pages where tests are ordered and done.
 */
package org.hufu.web.repetition;
