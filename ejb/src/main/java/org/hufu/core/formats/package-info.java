/**
 * Files that laboratories and their tools write: what a file is, and a reader for each format that
 * hands rows or tests to {@code core.results}. To add a format: a constant of {@code Format}, what
 * tells it from others in {@code Detection}, a reader, and its branch in {@code ResultsReader}.
 * Pure.
 */
package org.hufu.core.formats;
