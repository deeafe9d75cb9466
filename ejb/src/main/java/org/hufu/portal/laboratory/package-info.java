/**
 * Keys that laboratories published elsewhere, for files that they sign in their own formats.
 * Recorded by the trust officer, public, never deleted.
 */
package org.hufu.portal.laboratory;
