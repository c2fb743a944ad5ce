package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** One page of a collection: {@code {"value":[…],"@odata.nextLink":…}}. */
public final class ListBody<S extends FieldSink> implements FieldSink {
  private final Supplier<S> elements;
  private List<S> values = List.of();
  private boolean isList;
  private boolean hasMore;

  private ListBody(Supplier<S> elements) {
    this.elements = elements;
  }

  /**
   * Reads a page.
   *
   * @throws IOException when the input is not a whole page
   */
  public static <S extends FieldSink> ListBody<S> read(InputStream input, Supplier<S> elements)
      throws IOException {
    ListBody<S> page = JsonStream.read(input, new ListBody<>(elements));
    if (!page.isList) {
      throw new IOException("the answer is not a list");
    }
    return page;
  }

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("value")) {
      isList = true;
      values = JsonStream.objects(json, elements);
    } else if (name.equals("@odata.nextLink")) {
      hasMore = true;
    }
  }

  /** The elements. */
  public List<S> values() {
    return values;
  }

  /** Whether the server has more; its link is never followed, as it is no address of ours. */
  public boolean hasMore() {
    return hasMore;
  }
}
