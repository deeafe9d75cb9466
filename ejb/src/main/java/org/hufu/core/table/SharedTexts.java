package org.hufu.core.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sees that every cell that points to a shared text points to one that is there: the library makes
 * room for as many texts as the highest number asks for. Source: ISO/IEC 29500-1, 18.4.
 */
final class SharedTexts {
  /** More digits than any number of texts within our bounds has. */
  private static final int MOST_DIGITS = 8;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private int count;
  private int highest = -1;

  SharedTexts() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Looks at one part; throws {@link MalformedTable} if it is no XML, or a number is none. */
  void look(byte[] part) {
    try {
      XMLStreamReader parser = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      boolean isShared = false;
      while (parser.hasNext()) {
        if (parser.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (parser.getLocalName()) {
          case "si" -> count++;
          case "c" -> isShared = "s".equals(parser.getAttributeValue(null, "t"));
          case "v" -> {
            if (isShared) {
              number(parser.getElementText().strip());
            }
          }
          default -> {} // nothing that points to a text
        }
      }
    } catch (XMLStreamException e) {
      throw ZipBounds.broken();
    }
  }

  private void number(String text) {
    if (!text.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      throw ZipBounds.broken();
    }
    highest = Math.max(highest, Integer.parseInt(text));
  }

  void check() {
    if (highest >= count) {
      throw ZipBounds.broken();
    }
  }
}
