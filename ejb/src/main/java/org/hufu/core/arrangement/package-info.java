/**
 * What two bodies agreed about accepting each other's work: direction, levels, categories,
 * evidence, ages, differences, dates. Pure. Sources: Regulation (EU) 2024/482, Article 44; CCRA
 * 2014; the arrangements on labels for consumer devices.
 */
package org.hufu.core.arrangement;
