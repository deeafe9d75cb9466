/**
 * Records as JSON and back by their components alone, for values with too many members to write
 * each reader by hand. Strict: what a record does not name is refused. Knows no record by name.
 */
package org.hufu.core.shape;
