/** Events for the outside, stored in the transaction that causes them and delivered afterwards. */
package org.hufu.portal.outbox;
