/**
 * Certificates and test reports as signed credentials: reader and writer. Reading checks shape and
 * that every part says the same; who signed and whether one may believe it is asked elsewhere.
 * Sources: W3C Verifiable Credentials Data Model 2.0; W3C Securing Verifiable Credentials using
 * JOSE and COSE, 3.1; W3C Bitstring Status List 1.0, 2.1.
 */
package org.hufu.core.credential;
