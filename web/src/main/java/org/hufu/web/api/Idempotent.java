package org.hufu.web.api;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The request carries {@code Idempotency-Key}: repeated with the same key it gives the first answer
 * again and does nothing. For methods that create or decide. The method returns {@code Response}
 * with a JSON record (or no entity), and its class has a scope, {@code @RequestScoped}, without
 * which the annotation would be ignored.
 *
 * <p>The whole method is one transaction; a problem or a status from 400 on rolls it back, key
 * included. Source: draft-ietf-httpapi-idempotency-key-header-07.
 */
@InterceptorBinding
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /**
   * An answer with a secret that is kept nowhere: the work is done once, and a repeated request is
   * a conflict, 409, in place of the answer again.
   */
  interface ShownOnce {}
}
