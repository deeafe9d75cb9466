/**
 * Organisations, the people who act for them, their roles over time, and the fence that keeps one
 * organisation's rows from another's eyes. How people prove who they are lives in {@code signin}.
 */
package org.hufu.portal.account;
