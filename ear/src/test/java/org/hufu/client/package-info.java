/** A machine client of the portal's REST interface, for scripts and tests. */
package org.hufu.client;
