/**
 * A certificate as a document: its content and its paper form. Knows neither keys nor the database.
 * Sources: ISO 19005-3 (PDF/A-3), ETSI EN 319 142-1 (the room left for the signature).
 */
package org.hufu.portal.document;
