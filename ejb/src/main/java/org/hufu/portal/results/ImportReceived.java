package org.hufu.portal.results;

/**
 * Event in the transaction that keeps an upload: it is to be read once that is committed.
 *
 * @param upload its id
 */
public record ImportReceived(String upload) {}
