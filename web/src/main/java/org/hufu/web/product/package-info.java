/** Products and their versions over REST. */
package org.hufu.web.product;
