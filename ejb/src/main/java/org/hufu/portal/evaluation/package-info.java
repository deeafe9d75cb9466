/**
 * From authorised results to a decision: evaluation, nonconformities, review, and the decision of
 * two. Source: ISO/IEC 17065:2012, 7.4 to 7.6.
 */
package org.hufu.portal.evaluation;
