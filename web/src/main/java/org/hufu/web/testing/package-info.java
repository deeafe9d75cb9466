/** Orders, reports and results over HTTP. Contract: openapi, tag "testing". */
package org.hufu.web.testing;
