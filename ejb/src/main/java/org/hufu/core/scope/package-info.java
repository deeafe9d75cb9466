/**
 * Whether a product is in the catalogue: typed thresholds on one side, given figures on the other,
 * exact arithmetic between them. Unit codes after UCUM where it has one.
 */
package org.hufu.core.scope;
