/** Connections to the database and the migrations that bring its tables to this version. */
package org.hufu.portal.schema;
