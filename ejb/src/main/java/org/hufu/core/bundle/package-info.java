/** What a verifier takes along to be without network: the published files of many bodies in one. */
package org.hufu.core.bundle;
