/** Strict JSON reader and canonical writer. Sources: RFC 8259, RFC 8785. */
package org.hufu.core.json;
