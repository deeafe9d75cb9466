/** Programs that we did not write, and what they say of our files. */
package org.hufu.tool;
