/**
 * Public registers of other bodies, read as records with their source named, and which entries rest
 * on others that have fallen. Pure. Source: domain research, 7.4 and 8.
 */
package org.hufu.core.register;
