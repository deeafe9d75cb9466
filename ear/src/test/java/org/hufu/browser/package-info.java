/** The portal as a browser shows it: journeys by clicking, accessibility, weight of pages. */
package org.hufu.browser;
