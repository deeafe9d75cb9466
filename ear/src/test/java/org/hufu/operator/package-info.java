/**
 * The operator's commands against a portal that runs: planted corruptions are found, killed
 * processes lose nothing.
 */
package org.hufu.operator;
