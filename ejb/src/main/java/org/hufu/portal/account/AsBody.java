package org.hufu.portal.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method, or every method of the bean, reads and writes as the certification body whoever calls
 * it: the portal's own jobs and what it shows to the public. The method itself must then see to it
 * that nothing confidential leaves it.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AsBody {}
