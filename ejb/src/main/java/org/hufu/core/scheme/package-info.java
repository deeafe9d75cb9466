/**
 * What a certification scheme asks for: categories, requirements, test cases, standards, in our own
 * words with pointers to the clauses. Read from the scheme files in {@code config/schemes}. Knows
 * nothing of who applies. Words after ISO/IEC 17065 and 17067.
 */
package org.hufu.core.scheme;
