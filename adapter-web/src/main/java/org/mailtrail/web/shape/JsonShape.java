package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind are written as JSON, and the JSON Schema of that: one declaration for
 * both, so that they cannot say different things.
 *
 * @param <T> the values
 */
public interface JsonShape<T> {
  /** Writes one value. */
  void write(JsonGenerator json, T value) throws IOException;

  /** Writes the schema, or a reference to it where it has a name. */
  void describe(JsonGenerator json) throws IOException;

  /** Whether a text may stand for a value; only words that are counted up are looked at. */
  default boolean admits(String text) {
    return true;
  }

  /**
   * What in a value that was sent does not fit.
   *
   * @param name the name of the field of which it is the value
   * @param sent texts, numbers, flags, lists and maps; null where nothing was sent
   */
  Optional<Misfit> misfit(String name, @Nullable Object sent);

  /** Within what values lie, where it is declared. */
  default Optional<Range> range() {
    return Optional.empty();
  }

  /** All values, where they are words that are counted up. */
  default List<String> words() {
    return List.of();
  }

  /** Of what kind values are, in a word of JSON Schema: its type, or its format. */
  default String kind() {
    return "object";
  }

  /** Puts down the shapes with a name that occur in it, by name. */
  default void collect(Map<String, ObjectShape<?>> named) {
    // most have none
  }
}
