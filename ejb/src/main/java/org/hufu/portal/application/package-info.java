/**
 * Requests for certification and their review: drafts, evidence, submission, acceptance, return,
 * and the one seam through which later features move a case along. What the words mean lives in
 * {@code core.application}. Source: ISO/IEC 17065:2012, 7.2 and 7.3.
 */
package org.hufu.portal.application;
