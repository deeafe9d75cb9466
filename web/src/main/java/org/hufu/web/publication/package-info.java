/** Published documents over HTTP: static, cacheable, open to every origin. Source: RFC 9111. */
package org.hufu.web.publication;
