/** Conditions R01 to R05: that the document is what it claims to be. Pure. */
package org.hufu.core.rule.authenticity;
