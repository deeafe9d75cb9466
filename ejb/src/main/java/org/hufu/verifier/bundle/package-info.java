/** Fetches what bodies publish, for verifiers that will be without network. */
package org.hufu.verifier.bundle;
