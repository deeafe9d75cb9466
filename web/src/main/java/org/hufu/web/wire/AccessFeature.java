package org.hufu.web.wire;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.hufu.portal.audit.RefusalService;
import org.hufu.web.api.Api;

/**
 * Puts an {@link AccessFilter} before every resource method with the roles that it names, so that
 * who may not call an operation learns nothing else from it. Services ask again. A method that
 * names nobody keeps the interface from starting.
 */
@Provider
@ApplicationScoped
public class AccessFeature implements DynamicFeature {
  /** Before the server's own feature for these annotations, which knows no problems. */
  private static final int FIRST = Priorities.AUTHORIZATION - 1;

  private static final String ROOT = Api.class.getAnnotation(ApplicationPath.class).value();

  @Inject RefusalService refusals;

  @Override
  public void configure(ResourceInfo info, FeatureContext context) {
    Method method = info.getResourceMethod();
    if (!method.getDeclaringClass().isAnnotationPresent(Path.class)) {
      return; // Jersey's own answers to OPTIONS
    }
    Annotation access =
        Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
            .map(AccessFeature::access)
            .filter(found -> found != null)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(method + " does not say who may call it"));
    Set<String> roles = access instanceof RolesAllowed named ? Set.of(named.value()) : Set.of();
    context.register(new AccessFilter(roles, operation(method), refusals), FIRST);
  }

  private static Annotation access(AnnotatedElement place) {
    RolesAllowed named = place.getAnnotation(RolesAllowed.class);
    return named != null ? named : place.getAnnotation(PermitAll.class);
  }

  /** Method and path as the contract writes them, for example {@code GET /api/v1/products/{id}}. */
  private static String operation(Method method) {
    String verb =
        Arrays.stream(method.getAnnotations())
            .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
            .filter(found -> found != null)
            .map(HttpMethod::value)
            .findFirst()
            .orElse("");
    Path below = method.getAnnotation(Path.class);
    String path = method.getDeclaringClass().getAnnotation(Path.class).value();
    return verb + " " + ROOT + "/" + path + (below == null ? "" : "/" + below.value());
  }
}
