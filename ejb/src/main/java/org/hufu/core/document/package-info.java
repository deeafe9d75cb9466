/**
 * Reads certificate PDFs for verification, after a profile that is far stricter than ISO 32000-1:
 * one revision with one signature over it, one attachment, nothing that moves; after it at most a
 * second signature and what keeps the proof, each written in the one way that is allowed. Appends
 * these, too. Only user of PDFBox in the core; knows nothing of keys or trust. Sources: ISO
 * 32000-1; ISO 32000-2, 12.8; ETSI EN 319 142-1.
 */
package org.hufu.core.document;
