/** Evaluation, review and decision over HTTP. Contract: openapi, tag "evaluation". */
package org.hufu.web.evaluation;
