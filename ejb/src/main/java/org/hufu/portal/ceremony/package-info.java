/**
 * What people do about our keys: announce a successor, say that one was compromised, allow a
 * token's PIN to be tried again. Two of them, each act recorded.
 */
package org.hufu.portal.ceremony;
