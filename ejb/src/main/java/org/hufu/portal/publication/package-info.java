/** Documents published for everybody: signed elsewhere, kept and handed out here unchanged. */
package org.hufu.portal.publication;
