package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.exchange.http.answer.AnswerTooLarge;
import org.mailtrail.exchange.http.answer.BoundedInput;
import org.mailtrail.exchange.http.answer.EndlessAnswer;
import org.mailtrail.graph.telling.GraphSentence;

/**
 * One page of a collection, {@code {"value":[…],"@odata.nextLink":…}}, cut where it becomes larger
 * than memory should hold.
 */
public final class ListBody<S extends FieldSink> implements FieldSink {
  /** After so many bytes no further element is begun. */
  public static final long PAGE_BYTES = 8L << 20;

  /** An element that is larger cuts the page before it. */
  public static final long ELEMENT_BYTES = 16L << 20;

  private final BoundedInput input;
  private final int atMost;
  private final Supplier<S> elements;
  private final List<S> values = new ArrayList<>();
  private boolean isList;
  private boolean isCut;
  private boolean hasMore;

  private ListBody(BoundedInput input, int atMost, Supplier<S> elements) {
    this.input = input;
    this.atMost = atMost;
    this.elements = elements;
  }

  /**
   * Reads a page.
   *
   * @param atMost how many elements were asked for
   * @throws IOException when the input is not a page of so many elements
   */
  public static <S extends FieldSink> ListBody<S> read(
      InputStream input, int atMost, Supplier<S> elements) throws IOException {
    BoundedInput bounded = new BoundedInput(input, ELEMENT_BYTES);
    ListBody<S> page = new ListBody<>(bounded, atMost, elements);
    try {
      JsonStream.read(bounded, page);
    } catch (AnswerTooLarge large) {
      page.isCut = true;
    }
    if (!page.isList) {
      throw new IOException("the answer is not a list");
    }
    return page;
  }

  /** A page with nothing on it. */
  public static <S extends FieldSink> ListBody<S> empty() {
    return new ListBody<>(
        new BoundedInput(InputStream.nullInputStream(), 0),
        0,
        () -> {
          throw new IllegalStateException("nothing is read");
        });
  }

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("value") && json.isExpectedStartArrayToken()) {
      isList = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        element(json);
      }
      input.allow(PAGE_BYTES);
    } else if (name.equals("@odata.nextLink")) {
      hasMore = json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() > 0;
    }
  }

  private void element(JsonParser json) throws IOException {
    if (values.size() == atMost) {
      throw new TooMany(atMost);
    }
    if (input.count() > PAGE_BYTES) {
      throw new AnswerTooLarge(PAGE_BYTES);
    }
    input.allow(ELEMENT_BYTES);
    S value = elements.get();
    JsonStream.fields(json, value);
    values.add(value);
  }

  /** The elements. */
  public List<S> values() {
    return List.copyOf(values);
  }

  /** Whether the server has more; its link is never followed, as it is no address of ours. */
  public boolean hasMore() {
    return hasMore || isCut;
  }

  /** Whether it was cut, as it is larger than memory should hold. */
  public boolean isCut() {
    return isCut;
  }

  /** Whether the next element alone is larger than memory should hold. */
  public boolean isTooLarge() {
    return isCut && values.isEmpty();
  }

  /** A page has more elements than were asked for, and perhaps no end. */
  public static final class TooMany extends EndlessAnswer {
    private static final long serialVersionUID = 1L;

    private TooMany(int atMost) {
      super(GraphSentence.MORE_THAN_ASKED.with(atMost));
    }
  }
}
