/**
 * Which cases wait for whom: lists for the people of the body, read from one view. Lets nobody act
 * on a case.
 */
package org.hufu.portal.queue;
