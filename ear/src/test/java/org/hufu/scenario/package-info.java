/** Whole cases over REST, each step under the account whose duty it is; run by hand or as tests. */
package org.hufu.scenario;
