/**
 * The trade's words that every other package speaks: bilingual text, reasons, outcomes. What a
 * scheme asks for lives in {@code core.scheme}. Knows nothing of storage, HTTP or the clock. Words
 * after ISO/IEC 17000, 17025 and 17065.
 */
package org.hufu.core.conformity;
