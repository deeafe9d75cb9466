/**
 * Notices that a product was tested before, so that nothing is tested twice without somebody
 * knowing. Shows only orders that the caller may see anyway.
 */
package org.hufu.portal.repetition;
