/** Keys in the hands of people: what there is, what two of them change, what waits for a token. */
package org.hufu.web.ceremony;
