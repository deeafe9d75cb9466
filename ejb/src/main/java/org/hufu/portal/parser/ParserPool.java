package org.hufu.portal.parser;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hufu.core.conformity.Reason;
import org.hufu.core.formats.Parsing;
import org.hufu.core.table.MalformedTable;
import org.hufu.core.table.Table;
import org.hufu.core.xml.MalformedXml;
import org.hufu.core.xml.XmlElement;

/**
 * A few warm processes that parse, so that one bad file slows down nobody but its sender. What
 * cannot be parsed safely is refused; it is never parsed here instead. For several threads.
 */
public final class ParserPool implements Parsing, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ParserPool.class.getName());

  private final ParserLimits limits;
  private final Semaphore places;
  private final Deque<ParserProcess> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * A pool whose processes start when they are first needed.
   *
   * @param size how many files are parsed at once
   */
  public ParserPool(int size, ParserLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(size, true);
  }

  @Override
  public Table workbook(byte[] file) {
    return parse(
        Kind.WORKBOOK,
        file,
        (outcome, wire) -> {
          if (outcome == ParserProgram.PARSED) {
            return wire.table();
          }
          throw refused(outcome, wire, Kind.WORKBOOK);
        });
  }

  @Override
  public XmlElement xml(byte[] file) {
    return parse(
        Kind.XML,
        file,
        (outcome, wire) -> {
          if (outcome == ParserProgram.PARSED) {
            return wire.element();
          }
          throw refused(outcome, wire, Kind.XML);
        });
  }

  private static RuntimeException refused(int outcome, ParserWire wire, Kind kind)
      throws IOException {
    if (outcome != ParserProgram.REFUSED) {
      throw new IOException("Neither parsed nor refused");
    }
    return malformed(kind, wire.reason());
  }

  private static RuntimeException malformed(Kind kind, Reason reason) {
    return kind == Kind.XML ? new MalformedXml(reason) : new MalformedTable(reason);
  }

  private <T> T parse(Kind kind, byte[] file, ParserProcess.Reader<T> reader) {
    if (!entered()) {
      throw malformed(kind, Reason.of("results.parser-busy"));
    }
    ParserProcess process = null;
    boolean sound = false;
    try {
      process = take();
      T parsed = process.parse(kind, file, reader);
      sound = true;
      return parsed;
    } catch (MalformedTable | MalformedXml e) {
      sound = true;
      throw e;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A file could not be parsed safely: " + e);
      throw malformed(kind, Reason.of("results.not-parsed-safely"));
    } finally {
      giveBack(process, sound);
      places.release();
    }
  }

  private boolean entered() {
    try {
      return places.tryAcquire(2 * limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ParserProcess take() throws IOException {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        ParserProcess process = idle.pop();
        if (process.isFresh()) {
          return process;
        }
        process.close();
      }
    }
    return ParserProcess.start(limits);
  }

  private void giveBack(ParserProcess process, boolean sound) {
    if (process == null) {
      return;
    }
    synchronized (idle) {
      if (sound && !closed) {
        idle.push(process);
        return;
      }
    }
    process.close();
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(ParserProcess::close);
      idle.clear();
    }
  }
}
