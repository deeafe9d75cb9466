/**
 * The schemes this body certifies against, read from files at start and unchanged until the next
 * one. Knows what can be applied for, not who applies.
 */
package org.hufu.portal.catalogue;
