package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** JSON without a tree: objects are handed field by field to a sink, and nothing else is kept. */
public final class JsonStream {
  /** Each open level takes memory, so that this alone would let an answer take all of it. */
  private static final int DEEPEST = 100_000;

  private static final JsonFactory FACTORY = factory();

  private JsonStream() {}

  /**
   * Answers are bounded by their bytes: the parser's own bounds on names, texts and numbers, and
   * its low one on depth, would cost the whole page where one element on it is odd.
   */
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNestingDepth(DEEPEST)
                .build())
        .build();
  }

  /**
   * Reads one object.
   *
   * @throws IOException when the input is not one whole object
   */
  public static <S extends FieldSink> S read(InputStream input, S sink) throws IOException {
    // its own, for a factory keeps the names that it has met: odd ones would stay for good
    try (JsonParser json = factory().createParser(input)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the answer is not a JSON object");
      }
      fields(json, sink);
    }
    return sink;
  }

  /** Hands the fields of the object at which the parser stands to the sink; skips other values. */
  public static void fields(JsonParser json, FieldSink sink) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      sink.field(name, json);
      json.skipChildren();
    }
  }

  /** Reads the objects of the array at which the parser stands, or the one that stands there. */
  public static <S extends FieldSink> List<S> objects(JsonParser json, Supplier<S> sinks)
      throws IOException {
    List<S> read = new ArrayList<>();
    boolean isOne = !json.isExpectedStartArrayToken();
    while (isOne ? read.isEmpty() : json.nextToken() != JsonToken.END_ARRAY) {
      S sink = sinks.get();
      fields(json, sink);
      read.add(sink);
    }
    return read;
  }

  /** Writes one object. */
  public static byte[] object(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Body {
    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }
}
