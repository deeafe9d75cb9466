/** The audit trail over REST. */
package org.hufu.web.audit;
