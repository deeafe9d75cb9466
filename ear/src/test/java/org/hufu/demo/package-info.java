/** Organisations and logins to try the portal with. Never part of what is shipped. */
package org.hufu.demo;
