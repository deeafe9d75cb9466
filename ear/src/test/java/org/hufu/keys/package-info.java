/** Keys of the running portal: their succession, their fall, and a token that is away. */
package org.hufu.keys;
