/** Verifies documents for visitors with the same code as the stand-alone verifier. */
package org.hufu.portal.verification;
