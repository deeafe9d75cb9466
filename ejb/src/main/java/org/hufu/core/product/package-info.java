/**
 * What is certified: a product version, told from others by digests first, then by hardware,
 * firmware and software versions and model numbers; names never decide. Pure.
 */
package org.hufu.core.product;
