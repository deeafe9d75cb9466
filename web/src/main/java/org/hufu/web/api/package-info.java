/**
 * What all REST resources share: activation, problems, idempotency, paging. Contract: openapi.yaml.
 */
package org.hufu.web.api;
