package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.log.EntryFilter;

/** A database is copied into a new one of the same or the other kind. */
class DatabaseCopyTest {
  private static final int EACH = 3;
  private static final int TIMES = 5_000;
  private static final boolean WHOLE = Boolean.getBoolean("mailtrail.thorough");

  @TempDir private Path folder = Path.of("");

  /** Whatever tables there are, also those that are made after this test was written. */
  private static List<String> names(Connection connection, String kind) throws SQLException {
    String query =
        kind.equals("sequence")
            ? "select sequence_name from information_schema.sequences where sequence_schema ="
                + " current_schema order by 1"
            : "select table_name from information_schema.tables where table_schema = current_schema"
                + " and table_name <> 'mailtrail_schema' order by 1";
    List<String> names = new ArrayList<>();
    try (PreparedStatement asking = connection.prepareStatement(query);
        ResultSet row = asking.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static void fill(JpaAdapters adapters) throws SQLException {
    try (Connection connection = adapters.dataSource().getConnection()) {
      for (String table : names(connection, "table")) {
        for (int row = 1; row <= EACH; row++) {
          insert(connection, table, row);
        }
      }
      for (String sequence : names(connection, "sequence")) {
        for (int i = 0; i < 40 + sequence.length(); i++) {
          next(connection, sequence);
        }
      }
    }
  }

  private static void insert(Connection connection, String table, int row) throws SQLException {
    try (PreparedStatement asking = connection.prepareStatement("select * from " + table)) {
      ResultSetMetaData columns = asking.getMetaData();
      int width = columns.getColumnCount();
      String places = String.join(", ", Collections.nCopies(width, "?"));
      try (PreparedStatement writing =
          connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
        for (int i = 1; i <= width; i++) {
          writing.setObject(i, value(columns, i, row));
        }
        writing.executeUpdate();
      }
    }
  }

  private static Object value(ResultSetMetaData columns, int i, int row) throws SQLException {
    if (row == EACH && columns.isNullable(i) == ResultSetMetaData.columnNullable) {
      return null;
    }
    return switch (columns.getColumnTypeName(i).toLowerCase(Locale.ROOT)) {
      case "uuid" -> new UUID(row, -i);
      case "text", "character large object" -> ("Ägare 😀\t" + row + "\n\" ").repeat(TIMES).strip();
      case "bytea", "binary varying", "varbinary" -> new byte[] {0, -1, (byte) row};
      case "date" -> LocalDate.of(row, 2, 28);
      case "bool", "boolean" -> row == 1;
      case "numeric" -> new BigDecimal("1234567890.0000").add(new BigDecimal(row));
      case "timestamptz", "timestamp with time zone" ->
          OffsetDateTime.of(row == 1 ? 1 : 2026, 3, 29, 2, 30, 0, 123_456_000, ZoneOffset.UTC);
      default ->
          columns.getColumnType(i) == Types.VARCHAR
              ? "v" + row // fits the narrowest, and is what it refers to in another table
              : (Object) row;
    };
  }

  private static long next(Connection connection, String sequence) throws SQLException {
    try (PreparedStatement asking =
            connection.prepareStatement("select nextval('" + sequence + "')");
        ResultSet row = asking.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Each row in words that are the same in every database. */
  private static Map<String, List<String>> all(JpaAdapters adapters) throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = adapters.dataSource().getConnection()) {
      for (String table : names(connection, "table")) {
        all.put(table, rows(connection, table));
      }
    }
    return all;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (PreparedStatement asking = connection.prepareStatement("select * from " + table);
        ResultSet row = asking.executeQuery()) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          words.put(columns.getColumnName(i), word(row, i));
        }
        rows.add(words.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private static String word(ResultSet row, int i) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT);
    if (type.startsWith("timestamp")) {
      OffsetDateTime time = row.getObject(i, OffsetDateTime.class);
      return time == null ? "-" : time.toInstant().toString();
    }
    if (type.equals("bytea") || type.contains("binary")) {
      return Arrays.toString(row.getBytes(i));
    }
    if (type.equals("date")) {
      return String.valueOf(row.getObject(i, LocalDate.class));
    }
    return String.valueOf(row.getString(i))
        .replaceFirst("^(TRUE|t)$", "true")
        .replaceFirst("^(FALSE|f)$", "false");
  }

  private static Map<String, Long> nextNumbers(JpaAdapters adapters) throws SQLException {
    Map<String, Long> numbers = new TreeMap<>();
    try (Connection connection = adapters.dataSource().getConnection()) {
      for (String sequence : names(connection, "sequence")) {
        numbers.put(sequence, next(connection, sequence));
      }
    }
    return numbers;
  }

  /** Each pair in the long campaigns; else from each kind to the other. */
  static Stream<Arguments> pairs() {
    return Stream.of(Databases.values())
        .flatMap(from -> Stream.of(Databases.values()).map(to -> Arguments.of(from, to)))
        .filter(pair -> WHOLE || pair.get()[0] != pair.get()[1]);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_row_of_every_table_comes_over_and_numbers_go_on(Databases from, Databases to)
      throws SQLException {
    DatabaseSettings target = to.empty();
    try (JpaAdapters source = from.open()) {
      fill(source);
      Map<String, List<String>> before = all(source);

      Map<String, Long> counted = DatabaseCopy.copy(source, target);

      assertThat(counted).hasSizeGreaterThan(30).containsKey("erased_address");
      assertThat(counted.values()).allMatch(rows -> rows >= EACH);
      assertThat(all(source)).isEqualTo(before);
      try (JpaAdapters copied = JpaAdapters.open(target, Clock.systemUTC())) {
        assertThat(all(copied)).isEqualTo(before);
        assertThat(nextNumbers(copied)).hasSizeGreaterThan(4).isEqualTo(nextNumbers(source));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void what_holds_something_is_left_as_it_is(Databases kind) throws SQLException {
    DatabaseSettings target = kind.fresh();
    try (JpaAdapters source = Databases.H2.open();
        JpaAdapters used = JpaAdapters.open(target, Clock.systemUTC())) {
      fill(source);
      Map<String, List<String>> before = all(used);

      assertThatThrownBy(() -> DatabaseCopy.copy(source, target))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("there is something in that database");
      assertThat(all(used)).isEqualTo(before);
    }
  }

  @Test
  void tables_of_another_program_are_not_copied() throws SQLException {
    DatabaseSettings target = Databases.H2.empty();
    try (JpaAdapters source = Databases.H2.open()) {
      try (Connection connection = source.dataSource().getConnection();
          PreparedStatement changing =
              connection.prepareStatement("alter table never_log add column later text")) {
        changing.execute();
      }
      assertThatThrownBy(() -> DatabaseCopy.copy(source, target))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("tables of another program");
    }
  }

  /** Each unit of work writes ten entries and ten rows: there are never more of one. */
  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void while_somebody_writes_what_belongs_together_comes_over_together(Databases from)
      throws InterruptedException {
    DatabaseSettings target = Databases.H2.empty();
    try (JpaAdapters source = from.open()) {
      OtherProcess.commit(source.books(), 0);
      AtomicBoolean stop = new AtomicBoolean();
      CountDownLatch begun = new CountDownLatch(3);
      Thread writer =
          new Thread(
              () -> {
                for (int n = 1; !stop.get(); n++) {
                  OtherProcess.commit(source.books(), n);
                  begun.countDown();
                }
              });
      writer.start();
      begun.await();
      Map<String, Long> counted = DatabaseCopy.copy(source, target);
      stop.set(true);
      writer.join();

      assertThat(counted.get("interaction_log_entry"))
          .isGreaterThanOrEqualTo(30)
          .isEqualTo(counted.get("ledger"));
      try (JpaAdapters copied = JpaAdapters.open(target, Clock.systemUTC())) {
        long last = counted.get("interaction_log_entry");
        assertThat(nextNumbers(copied).get("entry_number")).isGreaterThan(last);
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  @Test
  void a_copy_in_a_file_can_be_opened_and_worked_on() {
    DatabaseSettings target = DatabaseSettings.h2File(folder.resolve("small").toString());
    try (JpaAdapters source = Databases.H2.open()) {
      for (int n = 0; n < 300; n++) {
        OtherProcess.commit(source.books(), n);
      }
      DatabaseCopy.copy(source, target);
    }

    try (JpaAdapters copied = JpaAdapters.open(target, Clock.systemUTC())) {
      assertThat(copied.books().log().append(Samples.interactions(3_000, 10))).isEqualTo(10);
    }
  }

  /** Either kind in the long campaigns. */
  static Stream<Databases> backups() {
    return WHOLE ? Stream.of(Databases.values()) : Stream.of(Databases.H2);
  }

  /** The backup of a running service. */
  @ParameterizedTest
  @MethodSource("backups")
  void what_another_process_works_on_is_copied_as_it_is_at_one_moment(Databases to)
      throws IOException, InterruptedException, SQLException {
    DatabaseSettings worked = DatabaseSettings.h2File(folder.resolve("log").toString());
    Process other = OtherProcess.start("lend", worked.url());
    DatabaseSettings target = to.empty();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("ready");
      try (JpaAdapters beside = JpaAdapters.openExisting(worked, Clock.systemUTC())) {
        DatabaseCopy.copy(beside, target);
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (JpaAdapters copied = JpaAdapters.open(target, Clock.systemUTC())) {
      assertThat(copied.books().log().page(EntryFilter.all(), Optional.empty(), 100)).hasSize(10);
      assertThat(copied.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100))
          .hasSize(10);
      assertThat(copied.books().log().append(Samples.interactions(10, 10))).isEqualTo(10);
      assertThat(nextNumbers(copied)).containsEntry("entry_number", 21L);
    }
  }
}
