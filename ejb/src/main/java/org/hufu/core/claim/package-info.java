/**
 * What the applicant claims: the product that was tested and the one that is to be recognised, the
 * right to apply and to use the results. Facts only, unknown where nobody established them. Pure.
 */
package org.hufu.core.claim;
