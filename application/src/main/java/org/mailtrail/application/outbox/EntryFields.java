package org.mailtrail.application.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Which fields of an entry people have changed. */
final class EntryFields {
  private EntryFields() {}

  /** A field by its name. */
  private record Field(String name, Function<InteractionLogEntry, Object> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("cancelled", entry -> entry.handling().cancelled()),
          new Field("evaluation", entry -> entry.handling().evaluation()),
          new Field("comment", entry -> entry.handling().comment()),
          new Field("opportunity", entry -> entry.handling().opportunityNumber()),
          new Field("contact", entry -> entry.interaction().exchange().contact()),
          new Field("company", entry -> entry.interaction().exchange().company()),
          new Field("salesperson", entry -> entry.interaction().exchange().salesperson()));

  static List<String> different(InteractionLogEntry before, InteractionLogEntry now) {
    List<String> names = new ArrayList<>();
    for (Field field : FIELDS) {
      if (!field.value().apply(before).equals(field.value().apply(now))) {
        names.add(field.name());
      }
    }
    return names;
  }
}
