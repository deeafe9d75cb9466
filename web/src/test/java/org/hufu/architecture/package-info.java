/** The house's rules, run on the real code and, to prove that they bite, on planted violations. */
package org.hufu.architecture;
