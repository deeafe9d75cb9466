/** What a laboratory tests for an order, case by case, and who in it has which case. */
package org.hufu.portal.plan;
