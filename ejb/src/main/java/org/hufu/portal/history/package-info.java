/**
 * Signed histories of certificates: what held on a day that is over. Made when somebody asks, since
 * few are ever asked for.
 */
package org.hufu.portal.history;
