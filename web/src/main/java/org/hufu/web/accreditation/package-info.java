/** Accreditations, designations and eligible laboratories over REST. Reading needs no login. */
package org.hufu.web.accreditation;
