/**
 * Remembers the first answer to a creating request, so that repeating the request repeats the
 * answer and not the deed. Source: draft-ietf-httpapi-idempotency-key-header-07.
 */
package org.hufu.portal.idempotency;
