package org.mailtrail.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.setup.SetupBooks;

/** Opens what a contract tries, on one kind of database, and closes it after each test. */
final class Stores implements AfterEachCallback {
  private static final long SHORTEST_PATIENCE_MILLIS = 250;

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final Databases kind;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  Stores(Databases kind) {
    this.kind = kind;
  }

  /** On a database that nobody uses. */
  JpaAdapters empty() {
    return closing(Lent.of(kind)).adapters();
  }

  JpaAdapters open(DatabaseSettings settings, Clock clock) {
    return closing(JpaAdapters.open(settings, clock));
  }

  /** To be closed after the test, before what was opened earlier. */
  <T extends AutoCloseable> T closing(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Was in reach when it was opened, and is so no longer. */
  JpaAdapters outOfReach() {
    return kind == Databases.H2 ? withoutFreeConnections() : behindCutWire();
  }

  private JpaAdapters behindCutWire() {
    String url = kind.fresh().url();
    Wire wire = closing(new Wire(Databases.port()));
    JpaAdapters adapters =
        open(Databases.onServer(url.substring(url.lastIndexOf('/') + 1), wire.port()), clock);
    impatient(adapters);
    wire.cut();
    return adapters;
  }

  /** A database inside the process cannot vanish; but others may hold all its connections. */
  private JpaAdapters withoutFreeConnections() {
    JpaAdapters adapters = open(kind.fresh(), clock);
    HikariDataSource pool = impatient(adapters);
    for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
      closing(taken(pool));
    }
    return adapters;
  }

  /** The pool itself would look whether its patience was changed every half minute only. */
  private static HikariDataSource impatient(JpaAdapters adapters) {
    HikariDataSource pool = (HikariDataSource) adapters.dataSource();
    pool.setConnectionTimeout(SHORTEST_PATIENCE_MILLIS);
    Object inside = pool.getHikariPoolMXBean();
    try {
      Field patience = inside.getClass().getSuperclass().getDeclaredField("connectionTimeout");
      patience.setAccessible(true);
      patience.setLong(inside, SHORTEST_PATIENCE_MILLIS);
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException("another version of HikariCP, built otherwise", other);
    }
    return pool;
  }

  private static Connection taken(HikariDataSource pool) {
    try {
      return pool.getConnection();
    } catch (SQLException broken) {
      throw new IllegalStateException("no connection to take", broken);
    }
  }

  LoggingBooks loggingBooks(JpaAdapters adapters) {
    return new LoggingBooks(
        adapters.books(),
        adapters.passes(),
        adapters.passDiary(),
        adapters.passLock(LEASE),
        time -> LeaseTime.pass(adapters.dataSource(), time));
  }

  static PeopleBooks peopleBooks(JpaAdapters adapters) {
    return new PeopleBooks(
        adapters.books().people(), adapters.peopleRegister(), adapters.addressReview());
  }

  static SetupBooks setupBooks(JpaAdapters adapters) {
    return new SetupBooks(adapters.setups(), adapters.auditTrail(), adapters.books().unitOfWork());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
