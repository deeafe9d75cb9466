package org.hufu.core.monitor;

/**
 * One thing that was found.
 *
 * @param object path, entry or certificate, for example {@code /log/2026/tile/0/003}
 * @param detail technical, may be empty
 */
public record MonitorFinding(Flaw flaw, String object, String detail) {}
