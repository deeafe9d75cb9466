/** The public register: search over issued certificates. Source: ISO/IEC 17065:2012, 7.8. */
package org.hufu.portal.registry;
