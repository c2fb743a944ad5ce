package org.mailtrail.domain.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The few header fields that a decision reads; an adapter need not carry any other. Names are
 * compared without regard to case.
 */
public final class HeaderFields {
  /** The names of the fields that decisions read, in lower case. */
  public static final Set<String> RELEVANT =
      Set.of(
          "auto-submitted",
          "content-type",
          "list-id",
          "list-post",
          "list-unsubscribe",
          "precedence",
          "return-path",
          "x-auto-response-suppress",
          "x-autoreply",
          "x-autorespond",
          "x-failed-recipients",
          "x-loop",
          "x-unsent");

  private static final HeaderFields NONE = new HeaderFields(Map.of());

  private final Map<String, List<String>> values;

  private HeaderFields(Map<String, List<String>> values) {
    this.values = values;
  }

  /** No field at all. */
  public static HeaderFields none() {
    return NONE;
  }

  /** Whether a decision reads the field; adapters drop the others. */
  public static boolean isRelevant(String name) {
    return RELEVANT.contains(name.toLowerCase(Locale.ROOT));
  }

  /** These fields and one more; irrelevant ones are left out. */
  public HeaderFields with(String name, String value) {
    if (!isRelevant(name)) {
      return this;
    }
    Map<String, List<String>> more = new TreeMap<>(values);
    List<String> all = new ArrayList<>(all(name));
    all.add(value.strip());
    more.put(name.toLowerCase(Locale.ROOT), List.copyOf(all));
    return new HeaderFields(more);
  }

  /** Every value of the field, in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The field's first value. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Whether the field occurs. */
  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeaderFields fields && values.equals(fields.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
