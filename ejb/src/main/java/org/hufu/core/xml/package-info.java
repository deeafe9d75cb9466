/**
 * XML that others wrote: no document type, no entity, nothing outside the file, limits on
 * everything. Pure.
 */
package org.hufu.core.xml;
