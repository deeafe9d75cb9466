/**
 * The attestations and reports that a case relies on, as facts established before: what
 * verification found, what registers answered, what the document says. Whatever nobody established
 * is unknown, never assumed. Pure. Source: domain research, 7.1, column "data needed".
 */
package org.hufu.core.source;
