/** Applications for certification over REST: draft, evidence, submission, review. */
package org.hufu.web.application;
