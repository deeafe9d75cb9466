/**
 * What a body publishes, by path, wherever it is read from. Everything in it may be hostile.
 * Source: C2SP tlog-tiles.
 */
package org.hufu.core.published;
