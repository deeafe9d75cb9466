/**
 * Measures the product beside a peer in the same run. Nothing here is a test: figures are written
 * down, and only a peer that does not work fails the run. {@code mvn -Pbench verify}.
 */
package org.hufu.bench;
