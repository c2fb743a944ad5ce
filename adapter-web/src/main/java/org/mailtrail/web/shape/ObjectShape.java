package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object with a name and fields; other fields than these there are none.
 *
 * @param <T> what it is made of
 */
public final class ObjectShape<T> implements JsonShape<T> {
  private static final String COMPONENTS = "#/components/schemas/";

  private final String name;
  private final List<Field<T, ?>> fields = new ArrayList<>();

  private ObjectShape(String name) {
    this.name = name;
  }

  /** One without fields so far. */
  public static <T> ObjectShape<T> named(String name) {
    return new ObjectShape<>(name);
  }

  private record Field<T, F>(
      String name, JsonShape<F> shape, boolean isAlways, Function<T, Optional<F>> value) {
    void write(JsonGenerator json, T of) throws IOException {
      Optional<F> there = value.apply(of);
      if (there.isPresent()) {
        json.writeFieldName(name);
        shape.write(json, there.get());
      }
    }

    Optional<Misfit> misfit(Map<?, ?> object) {
      return shape.misfit(name, object.get(name));
    }

    Optional<Misfit> missing(Map<?, ?> object) {
      return isAlways && !object.containsKey(name)
          ? Optional.of(Misfit.missing(name, shape))
          : Optional.empty();
    }
  }

  /** The same with a field that is always there. */
  public <F> ObjectShape<T> with(String field, JsonShape<F> shape, Function<T, F> value) {
    fields.add(new Field<>(field, shape, true, of -> Optional.of(value.apply(of))));
    return this;
  }

  /** The same with a field that is left out where there is no value. */
  public <F> ObjectShape<T> maybe(
      String field, JsonShape<F> shape, Function<T, Optional<F>> value) {
    fields.add(new Field<>(field, shape, false, value));
    return this;
  }

  /** The same with all fields of another object. */
  public <O> ObjectShape<T> like(ObjectShape<O> other, Function<T, O> value) {
    other.fields.forEach(field -> fields.add(lifted(field, value)));
    return this;
  }

  private static <T, O, F> Field<T, F> lifted(Field<O, F> field, Function<T, O> value) {
    return new Field<>(
        field.name(), field.shape(), field.isAlways(), of -> field.value().apply(value.apply(of)));
  }

  @Override
  public Optional<Misfit> misfit(String field, @Nullable Object sent) {
    if (sent instanceof Map<?, ?> object) {
      return unknown(object)
          .or(() -> fields.stream().flatMap(one -> one.misfit(object).stream()).findFirst())
          .or(() -> fields.stream().flatMap(one -> one.missing(object).stream()).findFirst());
    }
    return sent == null ? Optional.empty() : Optional.of(Misfit.unreadable(field, sent, this));
  }

  private Optional<Misfit> unknown(Map<?, ?> object) {
    List<String> known = fields.stream().map(Field::name).toList();
    return object.keySet().stream()
        .map(String::valueOf)
        .filter(one -> !known.contains(one))
        .findFirst()
        .map(one -> Misfit.unknown(one, known));
  }

  @Override
  public void write(JsonGenerator json, T value) throws IOException {
    json.writeStartObject();
    for (Field<T, ?> field : fields) {
      field.write(json, value);
    }
    json.writeEndObject();
  }

  @Override
  public void describe(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("$ref", COMPONENTS + name);
    json.writeEndObject();
  }

  /** Writes the schema itself. */
  public void define(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (Field<T, ?> field : fields) {
      json.writeFieldName(field.name());
      field.shape().describe(json);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("required");
    for (Field<T, ?> needed : fields.stream().filter(Field::isAlways).toList()) {
      json.writeString(needed.name());
    }
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
  }

  @Override
  public void collect(Map<String, ObjectShape<?>> named) {
    if (named.put(name, this) == null) {
      fields.forEach(field -> field.shape().collect(named));
    }
  }
}
