/**
 * What laboratories keep beside their results: files told by their SHA-256, how far they have
 * arrived, and who may read them. Confidentiality after ISO/IEC 17065, 4.5 and ISO/IEC 17025, 4.2.
 */
package org.hufu.core.evidence;
