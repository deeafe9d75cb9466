/**
 * Reads certificate PDFs for verification, after a profile that is far stricter than ISO 32000-1:
 * one revision, one signature over the whole file, one attachment, nothing that moves. Only user of
 * PDFBox in the core; knows nothing of keys or trust.
 */
package org.hufu.core.document;
