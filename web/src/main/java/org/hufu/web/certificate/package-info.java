/** Certificates as the public sees them: register, certificate page, status changes. */
package org.hufu.web.certificate;
