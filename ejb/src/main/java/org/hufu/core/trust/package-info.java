/**
 * Who may sign and state what, from when until when: a body's signed, versioned trust list, pinned
 * by its root key. Every question names an instant or a day; what ended is kept, since old
 * statements must still verify. Modelled on ETSI TS 119 602.
 */
package org.hufu.core.trust;
