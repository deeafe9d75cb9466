/**
 * Result files over pages: look at them first, take them over when told; single results by hand.
 */
package org.hufu.web.results;
