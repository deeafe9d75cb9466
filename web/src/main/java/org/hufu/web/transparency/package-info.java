/** The state of the transparency log for those who watch over it: alarms and witnesses. */
package org.hufu.web.transparency;
