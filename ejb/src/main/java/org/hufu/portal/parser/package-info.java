/**
 * Opens files of laboratories in processes of their own, with limits of memory, processor time and
 * patience: what blows up there takes nothing else along.
 */
package org.hufu.portal.parser;
