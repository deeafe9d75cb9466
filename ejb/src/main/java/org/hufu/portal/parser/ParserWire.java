package org.hufu.portal.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hufu.core.conformity.Reason;
import org.hufu.core.table.Table;
import org.hufu.core.xml.XmlElement;

/**
 * How the two processes talk: counts and lengths in four bytes, texts as UTF-8. The process that
 * parses may be in anybody's hands, so whatever comes from it is read within bounds and made of
 * plain values only.
 */
final class ParserWire {
  static final int MOST_BYTES = 64 << 20;
  private static final int MOST_ITEMS = 1_000_000;
  private static final int DEEPEST = 40;

  private final DataInputStream in;
  private long budget = MOST_BYTES;

  /** For one answer. */
  ParserWire(DataInputStream in) {
    this.in = in;
  }

  static void write(DataOutputStream out, Table table) throws IOException {
    out.writeInt(table.rows().size());
    for (Table.Row row : table.rows()) {
      out.writeInt(row.number());
      write(out, row.cells());
    }
    out.writeInt(table.remarks().size());
    for (Table.Remark remark : table.remarks()) {
      out.writeInt(remark.row());
      out.writeInt(remark.column());
      write(out, remark.value());
      out.writeBoolean(remark.isError());
      write(out, remark.reason());
    }
  }

  static void write(DataOutputStream out, XmlElement element) throws IOException {
    write(out, element.name());
    write(out, element.place());
    write(out, element.text());
    out.writeInt(element.attributes().size());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      write(out, attribute.getKey());
      write(out, attribute.getValue());
    }
    out.writeInt(element.children().size());
    for (XmlElement child : element.children()) {
      write(out, child);
    }
  }

  static void write(DataOutputStream out, Reason reason) throws IOException {
    write(out, reason.code());
    write(out, reason.values());
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  Table table() throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      rows.add(new Table.Row(in.readInt(), texts()));
    }
    List<Table.Remark> remarks = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      remarks.add(new Table.Remark(in.readInt(), in.readInt(), text(), in.readBoolean(), reason()));
    }
    return new Table(rows, remarks);
  }

  XmlElement element() throws IOException {
    return element(0);
  }

  private XmlElement element(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("Too deep");
    }
    String name = text();
    String place = text();
    String text = text();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = count(); i > 0; i--) {
      attributes.put(text(), text());
    }
    List<XmlElement> children = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      children.add(element(depth + 1));
    }
    return new XmlElement(name, place, attributes, children, text);
  }

  /** A code that is none of ours is no reason. */
  Reason reason() throws IOException {
    try {
      return new Reason(text(), texts());
    } catch (IllegalArgumentException e) {
      throw new IOException("Not a reason", e);
    }
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      texts.add(text());
    }
    return texts;
  }

  private int count() throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ITEMS) {
      throw new IOException("Too many");
    }
    return count;
  }

  private String text() throws IOException {
    int length = in.readInt();
    budget -= Math.max(0, length) + 16L;
    if (length < 0 || budget < 0) {
      throw new IOException("Too long");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("Cut off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
