/**
 * What the requirements of one standard edition say about those of another, as relations between
 * sets; what follows from two crosswalks in a row is only what set logic allows. Pure. Sources:
 * NIST IR 8477 (relations); OSCAL 1.2 control mapping model (exchange form).
 */
package org.hufu.core.crosswalk;
