/** Typed settings and the clock; refuses to start when a setting is absent. Knows no feature. */
package org.hufu.portal.setting;
