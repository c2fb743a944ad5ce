package org.mailtrail.web.endpoint;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an object that a program sent; what cannot be read ends its call. */
public final class Sent {
  private final Map<String, Object> fields;
  private final Function<String, RuntimeException> wrong;

  /**
   * These fields.
   *
   * @param wrong what is the matter when the field of this name cannot be read
   */
  Sent(Map<String, Object> fields, Function<String, RuntimeException> wrong) {
    this.fields = fields;
    this.wrong = wrong;
  }

  /** Text that was sent. */
  public Optional<String> text(String name) {
    return of(name, String.class);
  }

  /** Text that was sent, as it is read by this. */
  public <T> Optional<T> text(String name, Function<String, T> read) {
    return text(name).map(text -> read(name, text, read));
  }

  /** A day that was sent. */
  public Optional<LocalDate> day(String name) {
    return text(name, LocalDate::parse);
  }

  /** A number that was sent. */
  public Optional<BigDecimal> decimal(String name) {
    return of(name, BigDecimal.class);
  }

  /** A whole number that was sent. */
  public Optional<Integer> whole(String name) {
    return decimal(name).map(number -> read(name, number, BigDecimal::intValueExact));
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return of(name, Boolean.class);
  }

  /** Texts that were sent; none where the field is missing. */
  public List<String> texts(String name) {
    return each(name).map(one -> read(name, one, String.class::cast)).toList();
  }

  /** An object that was sent. */
  public Optional<Sent> object(String name) {
    return of(name, Map.class).map(one -> inner(name, one));
  }

  /** Objects that were sent; none where the field is missing. */
  public List<Sent> objects(String name) {
    return each(name).map(one -> inner(name, one)).toList();
  }

  private Stream<?> each(String name) {
    return of(name, List.class).stream().flatMap(list -> ((List<?>) list).stream());
  }

  private Sent inner(String name, Object one) {
    if (!(one instanceof Map<?, ?> inner)) {
      throw wrong.apply(name);
    }
    return new Sent(
        inner.entrySet().stream()
            .collect(Collectors.toMap(field -> (String) field.getKey(), Map.Entry::getValue)),
        wrong);
  }

  private <T> Optional<T> of(String name, Class<T> type) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) {
      throw wrong.apply(name);
    }
    return Optional.ofNullable(type.cast(value));
  }

  /** Reads a value by this; what it cannot read is a problem of the field of this name. */
  public <F, T> T read(String name, F value, Function<F, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | ClassCastException unreadable) {
      throw wrong.apply(name);
    }
  }
}
