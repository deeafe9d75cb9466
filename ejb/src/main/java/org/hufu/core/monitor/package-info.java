/**
 * Rebuilds a body's log from what it published, and holds all of that against itself: entries,
 * tiles, checkpoints, trust list, status lists. Believes no server. Source: C2SP tlog-tiles,
 * "Parameters"; RFC 9162, 8.3 (monitors).
 */
package org.hufu.core.monitor;
