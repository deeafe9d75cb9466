/** Holds {@code openapi.yaml} and the code against each other, in both directions. */
package org.hufu.contract;
