package org.hufu.core.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hufu.core.conformity.Reason;
import org.hufu.core.table.Decoding;

/**
 * An element of a small XML document with what stands in it. Read by the parser of the JDK without
 * document types, entities and anything outside the file, within limits of depth, number and
 * length; names are local ones.
 *
 * @param place XPath in the document, for example {@code /testsuites/testsuite[2]}
 * @param text own text, cut after {@value #MAX_TEXT} characters
 */
public record XmlElement(
    String name,
    String place,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text) {
  /** Characters kept of one text. */
  public static final int MAX_TEXT = 4_000;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 300_000;
  private static final int MAX_ATTRIBUTES = 64;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");
  private static final Set<String> ENCODINGS =
      Set.of(
          "utf-8",
          "utf8",
          "utf-16",
          "utf-16le",
          "utf-16be",
          "us-ascii",
          "ascii",
          "gb18030",
          "gbk",
          "gb2312");

  public XmlElement {
    attributes = Map.copyOf(attributes);
  }

  /**
   * Reads a document.
   *
   * @throws MalformedXml if it is not well-formed, holds a document type, or is beyond the limits
   */
  public static XmlElement read(byte[] file) {
    String text =
        Decoding.text(file).orElseThrow(() -> new MalformedXml(Reason.of("results.not-text")));
    Matcher declared = DECLARED.matcher(text.substring(0, Math.min(text.length(), 300)));
    if (declared.find() && !ENCODINGS.contains(declared.group(1).toLowerCase(Locale.ROOT))) {
      throw new MalformedXml(Reason.of("results.xml-encoding", declared.group(1)));
    }
    try {
      return new Builder(parser(text.strip())).document();
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof MalformedXml malformed) {
        throw malformed;
      }
      int line =
          e instanceof XMLStreamException stream && stream.getLocation() != null
              ? stream.getLocation().getLineNumber()
              : 0;
      throw new MalformedXml(Reason.of("results.not-xml", line));
    }
  }

  private static XMLStreamReader parser(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    return factory.createXMLStreamReader(new StringReader(text));
  }

  /** Absent also if it is blank. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
  }

  /** Those of this name, in their order. */
  public List<XmlElement> children(String named) {
    return children.stream().filter(child -> child.name.equals(named)).toList();
  }

  /** Grows one tree; the stack holds what is still open. */
  private static final class Builder {
    private final XMLStreamReader parser;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private XmlElement root;
    private int elements;

    Builder(XMLStreamReader parser) {
      this.parser = parser;
    }

    XmlElement document() throws XMLStreamException {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new MalformedXml(Reason.of("results.xml-doctype"));
          default -> {} // comments, processing instructions, blanks
        }
      }
      return root;
    }

    private void start() {
      elements++;
      if (open.size() >= MAX_DEPTH || elements > MAX_ELEMENTS) {
        throw new MalformedXml(Reason.of("results.xml-limits", MAX_DEPTH, MAX_ELEMENTS));
      }
      String name = parser.getLocalName();
      XmlElement element = new XmlElement(name, place(name), attributes(), new ArrayList<>(), "");
      open.push(element);
      texts.push(new StringBuilder());
      counts.push(new LinkedHashMap<>());
    }

    private String place(String name) {
      if (open.isEmpty()) {
        return "/" + name;
      }
      int count = counts.element().merge(name, 1, Integer::sum);
      return open.element().place() + "/" + name + "[" + count + "]";
    }

    private Map<String, String> attributes() {
      if (parser.getAttributeCount() > MAX_ATTRIBUTES) {
        throw new MalformedXml(Reason.of("results.xml-limits", MAX_DEPTH, MAX_ELEMENTS));
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < parser.getAttributeCount(); i++) {
        attributes.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
      }
      return attributes;
    }

    private void text() {
      StringBuilder text = texts.peek();
      if (text != null && text.length() < MAX_TEXT) {
        String more = parser.getText();
        text.append(more, 0, Math.min(more.length(), MAX_TEXT - text.length()));
      }
    }

    private void end() {
      XmlElement bare = open.pop();
      counts.pop();
      String text = texts.pop().toString().strip();
      XmlElement done =
          new XmlElement(bare.name(), bare.place(), bare.attributes(), bare.children(), text);
      if (open.isEmpty()) {
        root = done;
      } else {
        open.element().children().add(done);
      }
    }
  }
}
