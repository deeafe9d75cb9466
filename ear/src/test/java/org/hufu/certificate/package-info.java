/** Certificates as strangers and other software see them, from outside the portal. */
package org.hufu.certificate;
