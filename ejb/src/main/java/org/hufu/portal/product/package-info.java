/**
 * Products of vendors and their versions; what makes a version is decided in {@code core.product}.
 * Versions are added and never changed.
 */
package org.hufu.portal.product;
