package org.hufu.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much a resource method reads; without it, 1 MB of JSON.
 *
 * <p>A body is read whole before the method runs, its digest taken for {@link Idempotent}, and JSON
 * checked (no duplicate names, UTF-8). {@code raw} leaves out that check: the body is a document to
 * be judged, not a request. {@code streamed} reads nothing beforehand and only counts.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
  long bytes();

  boolean raw() default false;

  boolean streamed() default false;
}
