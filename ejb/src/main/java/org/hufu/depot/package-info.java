/**
 * Sealed files in a directory or in a bucket that speaks S3: what a part is called, how it is
 * encrypted, and nothing of what it means. Knows neither database nor container, so that the portal
 * and the operator's checker read the same bytes by the same code.
 */
package org.hufu.depot;
