/**
 * Crosswalks as OSCAL control mappings, both ways. Source: usnistgov/OSCAL, release 1.2, {@code
 * oscal_mapping_metaschema.xml} and {@code oscal_mapping-common_metaschema.xml}.
 */
package org.hufu.core.crosswalk.oscal;
