/**
 * Photos and scans, read within limits, as brightness only. Sources: ISO/IEC 15948 (PNG), ITU-T
 * T.81 (JPEG).
 */
package org.hufu.core.picture;
