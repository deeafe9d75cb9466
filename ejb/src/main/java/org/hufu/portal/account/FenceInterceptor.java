package org.hufu.portal.account;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hufu.portal.audit.Actor;

/**
 * Tells the database, once per transaction, who is asking, so that row level security shows this
 * organisation's rows and no other's. Stands before every bean's methods, see {@code ejb-jar.xml},
 * but not before timers: these touch no rows themselves, and the container takes a timer away for
 * ever once it has failed twice, which a database that restarts would bring about.
 *
 * <p>A method {@link AsBody} inside a transaction of somebody else gets the body's sight for as
 * long as it runs; its writes reach the database before the sight changes back.
 */
public class FenceInterceptor {
  private static final String ENTERED = FenceInterceptor.class.getName();

  @Resource EJBContext context;
  @Resource TransactionSynchronizationRegistry transaction;
  @Inject CallerStore callers;

  @AroundInvoke
  Object enter(InvocationContext invocation) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return invocation.proceed();
    }
    Entry before = (Entry) transaction.getResource(ENTERED);
    Entry wanted = entry(invocation, before);
    if (wanted.equals(before)) {
      return invocation.proceed();
    }
    become(wanted);
    Object answer = invocation.proceed();
    if (before != null && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
      become(before);
    }
    return answer;
  }

  /** Once inside {@link AsBody}, the methods it calls stay inside. */
  private Entry entry(InvocationContext invocation, Entry before) {
    boolean asBody =
        invocation.getMethod() != null
            && (invocation.getMethod().isAnnotationPresent(AsBody.class)
                || invocation.getMethod().getDeclaringClass().isAnnotationPresent(AsBody.class));
    return new Entry(
        context.getCallerPrincipal().getName(), asBody || (before != null && before.asBody()));
  }

  private void become(Entry entry) {
    Actor actor = callers.enter(entry.username(), entry.asBody());
    transaction.putResource(Actor.KEY, actor);
    transaction.putResource(ENTERED, entry);
  }

  private record Entry(String username, boolean asBody) {}
}
