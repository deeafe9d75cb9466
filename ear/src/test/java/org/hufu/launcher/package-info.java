/**
 * Starts database, server and application on one machine, for trials and for the tests; needs only
 * a JDK.
 */
package org.hufu.launcher;
