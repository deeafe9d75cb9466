package org.hufu.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object, or says where it stopped. Refused beyond RFC 8259: a byte order mark,
 * bytes that are not UTF-8, a name given twice, lone surrogates, numbers that do not survive as a
 * double (RFC 7493, 2.2), nesting deeper than {@value #MAX_DEPTH}, anything after the object.
 */
public final class JsonReader {
  /** Levels of objects and arrays, the outermost counted. */
  public static final int MAX_DEPTH = 32;

  /** Largest document read when the caller names no limit. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MAX_NAME_LENGTH = 256;
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME_LENGTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a document of at most {@value #MAX_BYTES} bytes.
   *
   * @throws MalformedJson if the bytes are not one well-formed object within the limits
   */
  public static JsonObject read(byte[] bytes) {
    return read(bytes, MAX_BYTES);
  }

  /**
   * Reads a document of limited size.
   *
   * @throws MalformedJson if there are more than {@code maxBytes} bytes, or they are not one object
   */
  public static JsonObject read(byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      throw new MalformedJson("", "larger than " + maxBytes + " bytes");
    }
    CharBuffer text = decode(bytes);
    try (JsonParser parser =
        JSON.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
      return new JsonReader(parser).document();
    } catch (JsonProcessingException e) {
      throw new MalformedJson(place(e.getLocation()), problem(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharBuffer decode(byte[] bytes) {
    CharBuffer text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new MalformedJson("", "not UTF-8");
    }
    if (text.hasRemaining() && text.get(text.position()) == '\uFEFF') {
      throw new MalformedJson("", "starts with a byte order mark");
    }
    return text;
  }

  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String problem(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int detail = message.indexOf('\n');
    return detail < 0 ? message : message.substring(0, detail);
  }

  private JsonObject document() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("an object was expected");
    }
    JsonObject object = object("");
    if (parser.nextToken() != null) {
      throw malformed("something follows the object");
    }
    return object;
  }

  private JsonObject object(String place) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (!Scalars.isWhole(name)) {
        throw malformed("a name holds a lone surrogate");
      }
      if (members.containsKey(name)) {
        throw malformed("a name is given twice in " + (place.isEmpty() ? "the document" : place));
      }
      parser.nextToken();
      members.put(name, value(JsonObject.child(place, name)));
    }
    return new JsonObject(members, place);
  }

  private List<Object> array(String place) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(place + "/" + items.size()));
    }
    return items;
  }

  private Object value(String place) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> JsonObject.frozen(array(place));
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> Scalars.integer(parser.getText(), place);
      case VALUE_NUMBER_FLOAT -> Scalars.fraction(parser.getText(), place);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw malformed("a value was expected");
    };
  }

  private String text() throws IOException {
    String text = parser.getText();
    if (!Scalars.isWhole(text)) {
      throw malformed("a text holds a lone surrogate");
    }
    return text;
  }

  private MalformedJson malformed(String problem) {
    return new MalformedJson(place(parser.currentTokenLocation()), problem);
  }
}
