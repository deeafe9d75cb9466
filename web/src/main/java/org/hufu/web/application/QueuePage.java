package org.hufu.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hufu.core.application.Clocks;
import org.hufu.core.conformity.Coded;
import org.hufu.portal.application.ApplicationHistoryService;
import org.hufu.portal.queue.Queue;
import org.hufu.portal.queue.QueueService;
import org.hufu.portal.queue.QueuedCase;
import org.hufu.portal.queue.QueuedCases;
import org.hufu.web.desk.Attempt;
import org.hufu.web.desk.CallerPage;

/** The body's cases in tabs: what waits for me comes apart from what waits for others. */
@Named
@RequestScoped
public class QueuePage {
  private static final int SHOWN = 50;

  @Inject QueueService queues;
  @Inject ApplicationHistoryService history;
  @Inject CallerPage me;

  private final Map<Queue, QueuedCases> lists = new EnumMap<>(Queue.class);
  private QueuedCases shown;
  private Map<String, Clocks> clocks;

  public List<Queue> getTabs() {
    return List.of(Queue.values());
  }

  public Queue getTab() {
    return Coded.find(Queue.class, Attempt.place("tab")).orElse(Queue.MINE);
  }

  /** How many cases a tab holds; of a long one, only that there are more than are shown. */
  public String count(Queue tab) {
    QueuedCases first = first(tab);
    return first.items().size() + (first.next().isPresent() ? "+" : "");
  }

  private QueuedCases first(Queue tab) {
    return lists.computeIfAbsent(tab, queue -> queues.list(queue, Optional.empty(), SHOWN));
  }

  public List<QueuedCase> getItems() {
    return shown().items();
  }

  /** Address of the cases that follow, or an empty text at the end. */
  public String getNext() {
    return shown()
        .next()
        .map(cursor -> "/app/cases?tab=" + getTab().code() + "&cursor=" + cursor)
        .orElse("");
  }

  private QueuedCases shown() {
    if (shown == null) {
      String cursor = Attempt.place("cursor");
      shown =
          cursor.isEmpty() ? first(getTab()) : queues.list(getTab(), Optional.of(cursor), SHOWN);
      me.introduce(shown.items().stream().flatMap(queued -> queued.officer().stream()));
    }
    return shown;
  }

  /** How long the case has lain with whom. */
  public Clocks clocks(QueuedCase queued) {
    if (clocks == null) {
      clocks = history.clocks(getItems().stream().map(one -> one.label().id()).toList());
    }
    return clocks.get(queued.label().id());
  }
}
