/**
 * The operator's command line: the permanent checker, and what is published as files. Uses core and
 * JDBC alone, so that a mistake of the running portal is not repeated here.
 */
package org.hufu.operator;
