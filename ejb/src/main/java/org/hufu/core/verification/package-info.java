/**
 * Bytes, evidence and an instant become a report of ten steps: the one entry point for whoever
 * wants to know whether a certificate holds, be it the command line, the pages or the REST
 * interface. Never fetches anything; what was not handed in is reported as not checked, which is
 * never passed.
 */
package org.hufu.core.verification;
