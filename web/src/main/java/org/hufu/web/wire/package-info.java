/**
 * What stands between HTTP and the resources: bodies read within limits, idempotency keys, JSON
 * binding, exceptions turned into problems. No resource refers to it.
 */
package org.hufu.web.wire;
