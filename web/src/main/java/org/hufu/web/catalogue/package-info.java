/** Schemes and the scope question over REST. Public; knows no account. */
package org.hufu.web.catalogue;
