package org.hufu.core.testing;

/**
 * Event in the transaction that authorises or cancels a report: what certification may rely on is
 * no longer the same.
 *
 * @param application id of the request for certification
 * @param report id of the report that came or went
 */
public record ResultsChanged(String application, String report) {}
