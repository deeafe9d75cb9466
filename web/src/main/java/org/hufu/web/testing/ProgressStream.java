package org.hufu.web.testing;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hufu.portal.results.ImportJobService;
import org.hufu.portal.results.ImportProgress;

/**
 * Server-sent events about one upload: event {@code progress} with the job as data whenever it
 * changed. Source: HTML Living Standard, 9.2.
 */
final class ProgressStream implements StreamingOutput {
  /** Connections held open at a time; whoever comes later gets one event and asks again. */
  private static final Semaphore PLACES = new Semaphore(16);

  private static final int MOST_LOOKS = 100;
  private static final long BETWEEN_MILLIS = 300;

  private final ImportJobService jobs;
  private final String id;

  ProgressStream(ImportJobService jobs, String id) {
    this.jobs = jobs;
    this.id = id;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    boolean isHeld = PLACES.tryAcquire();
    try {
      write(out, isHeld ? MOST_LOOKS : 1);
    } finally {
      if (isHeld) {
        PLACES.release();
      }
    }
  }

  private void write(OutputStream out, int looks) throws IOException {
    send(out, "retry: 1000\n\n");
    int told = -1;
    for (int i = 0; i < looks; i++) {
      Optional<ImportProgress> progress = jobs.progress(id);
      if (progress.isEmpty()) {
        return;
      }
      if (progress.get().version() != told) {
        told = progress.get().version();
        send(
            out,
            "event: progress\nid: "
                + told
                + "\ndata: "
                + ResultImportJson.write(progress.get())
                + "\n\n");
      }
      if (!progress.get().state().isWorking() || !paused()) {
        return;
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static boolean paused() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
