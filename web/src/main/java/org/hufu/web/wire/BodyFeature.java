package org.hufu.web.wire;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.hufu.web.api.BodyLimit;

/** Puts a {@link BodyFilter} before every resource method. */
@Provider
public class BodyFeature implements DynamicFeature {
  private static final long DEFAULT_LIMIT = 1 << 20;

  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    BodyLimit limit = method.getResourceMethod().getAnnotation(BodyLimit.class);
    context.register(
        limit == null
            ? new BodyFilter(DEFAULT_LIMIT, wantsRecord(method), false, false)
            : new BodyFilter(limit.bytes(), wantsRecord(method), limit.raw(), limit.streamed()));
  }

  /** True when the method takes one of our records, without which it cannot run. */
  private static boolean wantsRecord(ResourceInfo method) {
    return Arrays.stream(method.getResourceMethod().getParameterTypes()).anyMatch(Class::isRecord);
  }
}
