package org.mailtrail.jpa.row;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Inserts any number of rows with one statement, an array for each column, and leaves alone those
 * that are there already. Unlike a batch it tells how many were new, and the database plans it once
 * whatever the number of rows.
 *
 * @param <R> the flat class of the rows, whose fields are its columns
 */
public final class RowInsert<R> {
  private static final Map<Class<?>, Type> TYPES =
      Map.of(
          String.class, new Type("varchar", "varchar"),
          UUID.class, new Type("uuid", "uuid"),
          Instant.class, new Type("varchar", "timestamp with time zone"),
          BigDecimal.class, new Type("numeric", "numeric(19, 4)"),
          long.class, new Type("bigint", "bigint"),
          int.class, new Type("integer", "integer"),
          boolean.class, new Type("boolean", "boolean"));

  /**
   * How values travel.
   *
   * @param sent what the driver sends; of times a text, as drivers differ about the calendar
   * @param stored what the column takes
   */
  private record Type(String sent, String stored) {}

  private final List<Field> fields;
  private final String statement;

  /**
   * An insert into the entity's table.
   *
   * @throws IllegalArgumentException when a field has a type that no column has here
   */
  public RowInsert(Class<R> entity) {
    this.fields =
        Arrays.stream(entity.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .toList();
    this.fields.forEach(field -> field.setAccessible(true));
    this.statement =
        "insert into "
            + entity.getAnnotation(Table.class).name()
            + fields.stream().map(RowInsert::column).collect(Collectors.joining(", ", " (", ")"))
            + " select * from unnest("
            + fields.stream()
                .map(field -> "cast(? as " + type(field).stored() + " array)")
                .collect(Collectors.joining(", "))
            + ") on conflict do nothing";
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null ? field.getName() : column.name();
  }

  private static Type type(Field field) {
    Type type = TYPES.get(field.getType());
    if (type == null) {
      throw new IllegalArgumentException(field + " has no column type");
    }
    return type;
  }

  /**
   * Inserts in the order of the rows.
   *
   * @return how many were not there yet
   */
  public int into(StatelessSession session, List<R> rows) {
    return rows.isEmpty() ? 0 : session.doReturningWork(connection -> insert(connection, rows));
  }

  private int insert(Connection connection, List<R> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      for (int column = 0; column < fields.size(); column++) {
        Field field = fields.get(column);
        Array values = connection.createArrayOf(type(field).sent(), values(field, rows));
        insert.setArray(column + 1, values);
      }
      return insert.executeUpdate();
    }
  }

  private static @Nullable Object[] values(Field field, List<?> rows) {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(field, rows.get(i));
    }
    return values;
  }

  private static @Nullable Object value(Field field, Object row) {
    try {
      Object value = field.get(row);
      return value instanceof Instant time ? time.toString() : value;
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(field + " was made accessible", impossible);
    }
  }
}
