/**
 * What a body has published, read over HTTP or from a directory with the same paths. Everything
 * that is read may be hostile: endless, huge, slow or wrong.
 */
package org.hufu.verifier.published;
