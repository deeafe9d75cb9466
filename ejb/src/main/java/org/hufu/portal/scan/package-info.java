/** Asks a virus scanner about bytes; knows nothing of what they are for. */
package org.hufu.portal.scan;
