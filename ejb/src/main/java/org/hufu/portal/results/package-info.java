/**
 * Result files that laboratories hand in: read and shown first, and taken over into a report only
 * when the laboratory says so.
 */
package org.hufu.portal.results;
