/** What leaves the portal by mail, and what happens when the mail server misbehaves. */
package org.hufu.outbox;
