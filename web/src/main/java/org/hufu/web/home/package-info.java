/** The front door and the pages that explain the portal itself. */
package org.hufu.web.home;
