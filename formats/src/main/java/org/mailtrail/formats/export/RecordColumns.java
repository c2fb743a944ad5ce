package org.mailtrail.formats.export;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record as named values, in the order of the export.
 *
 * @param all numbers, booleans and what else, by name; what can be absent is an {@link Optional}
 */
record RecordColumns<T>(Map<String, Function<T, Object>> all) {
  RecordColumns {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all)); // Map.copyOf forgets the order
  }

  /** What the columns are called. */
  List<String> names() {
    return List.copyOf(all.keySet());
  }

  /** The values of one record. */
  Map<String, Object> values(T one) {
    Map<String, Object> values = new LinkedHashMap<>();
    all.forEach((name, value) -> values.put(name, value.apply(one)));
    return values;
  }

  /** The same as texts; what is absent is empty. */
  List<String> texts(T one) {
    return all.values().stream().map(value -> text(value.apply(one))).toList();
  }

  /** One value as text. */
  static String text(Object value) {
    if (value instanceof Optional<?> perhaps) {
      return perhaps.map(RecordColumns::text).orElse("");
    }
    return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
  }
}
