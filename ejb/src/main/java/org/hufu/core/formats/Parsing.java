package org.hufu.core.formats;

import java.util.concurrent.atomic.AtomicReference;
import org.hufu.core.results.Reading;
import org.hufu.core.table.Table;
import org.hufu.core.table.XlsxTable;
import org.hufu.core.xml.XmlElement;

/**
 * Who opens the formats that large libraries parse. A program that serves others installs one that
 * does it in another process, once, when it starts; without that it is done here.
 */
public interface Parsing {
  /**
   * First visible sheet of a workbook.
   *
   * @throws org.hufu.core.table.MalformedTable also if it could not be parsed safely
   */
  Table workbook(byte[] file);

  /**
   * A document's root.
   *
   * @throws org.hufu.core.xml.MalformedXml also if it could not be parsed safely
   */
  XmlElement xml(byte[] file);

  /** In this process. */
  Parsing HERE =
      new Parsing() {
        @Override
        public Table workbook(byte[] file) {
          return XlsxTable.read(file, Reading.MAX_ROWS);
        }

        @Override
        public XmlElement xml(byte[] file) {
          return XmlElement.read(file);
        }
      };

  /** From now on, for every reader in this process. */
  static void install(Parsing parsing) {
    Installed.PARSING.set(parsing);
  }

  /** The one that is installed. */
  static Parsing current() {
    return Installed.PARSING.get();
  }

  /** Holds it. */
  final class Installed {
    private static final AtomicReference<Parsing> PARSING = new AtomicReference<>(HERE);

    private Installed() {}
  }
}
