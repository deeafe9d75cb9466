/**
 * What one form of a certificate says beside what another, the register or the log says, field by
 * field. Nothing is believed here; who may be compared is decided elsewhere.
 */
package org.hufu.core.comparison;
