package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.h2.FilePassword;
import org.mailtrail.jpa.h2.H2File;

/**
 * The parts of a round, each in a process of its own: count what was committed, rewrite much and
 * end cleanly; commit a little five times and die. One process works many databases.
 */
public final class CommitProgram {
  /** Rows that each commit adds. */
  static final int ROWS = 50;

  /** Commits between opening and death. */
  static final int COMMITS = 5;

  /** Enough that the file is put in order for longer than its clean end may take. */
  private static final int REWRITTEN = 4_000;

  private static final long PAUSE_MILLIS = 150;

  /** What a child is asked to do, and says when it ends cleanly. */
  public static final String DONE = "done";

  /** How the last word of {@link #main} says that what guards the product is left out. */
  public static final String SETTINGS_ALONE = "settings-alone";

  private final int round;
  private final boolean guarded;

  private CommitProgram(int round, boolean guarded) {
    this.round = round;
    this.guarded = guarded;
  }

  /** Task, round, way of opening, user, password, and a URL for each database. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = Arrays.asList(arguments);
    CommitProgram program =
        new CommitProgram(Integer.parseInt(words.get(1)), !words.get(2).equals(SETTINGS_ALONE));
    List<String> urls = words.subList(5, words.size());
    switch (words.get(0)) {
      case "count" -> program.countEach(urls, words.get(3), words.get(4));
      case "rewrite" -> program.rewriteEach(urls, words.get(3), words.get(4));
      case "commit" -> program.commitToAll(urls, words.get(3), words.get(4));
      default -> throw new IllegalArgumentException(words.get(0));
    }
    System.out.println(DONE);
  }

  private HikariDataSource open(String url, String user, String password) {
    Secret secret = Secret.of(password);
    return guarded
        ? Opening.connect(url, user, secret, 2)
        : Pool.connect(url, user, keptOr(secret, url), 2);
  }

  /** What the product has opened before has a password. */
  private static Secret keptOr(Secret secret, String url) {
    return H2File.plain(url).filter(FilePassword::isKept).map(FilePassword::kept).orElse(secret);
  }

  private void countEach(List<String> urls, String user, String password) throws SQLException {
    for (String url : urls) {
      try (HikariDataSource pool = open(url, user, password);
          Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        count(statement, url);
      }
    }
  }

  private void rewriteEach(List<String> urls, String user, String password) throws SQLException {
    for (String url : urls) {
      try (HikariDataSource pool = open(url, user, password);
          Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create table if not exists filler (n integer primary key, filling varchar(2000))");
        statement.execute(
            "create table if not exists kept (n bigint primary key, in_round integer, filling"
                + " text)");
        count(statement, url);
        rewrite(connection, statement);
      }
      if (guarded) {
        Opening.closed(url);
      }
    }
  }

  private void count(Statement statement, String url) throws SQLException {
    if (round > 0) {
      said(statement, url, "kept where in_round = " + (round - 1), ROWS * COMMITS);
      said(statement, url, "kept", ROWS * COMMITS * round);
      said(statement, url, "filler", REWRITTEN);
    }
  }

  private void said(Statement statement, String url, String what, int due) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      if (rows.getInt(1) != due) {
        System.out.printf(
            "%s before round %d: %d of %d %s%n", url, round, rows.getInt(1), due, what);
      }
    }
  }

  private void rewrite(Connection connection, Statement statement) throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("delete from filler");
    connection.commit();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into filler values (?, ?)")) {
      for (int n = 0; n < REWRITTEN; n++) {
        insert.setInt(1, n);
        insert.setString(2, ("x" + n + "-" + round).repeat(100));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Ends the process with the last commit: nothing is closed, no hook runs. */
  private void commitToAll(List<String> urls, String user, String password) throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(urls.size());
    CountDownLatch committed = new CountDownLatch(urls.size());
    for (String url : urls) {
      lanes.execute(() -> commitTo(url, user, password, committed));
    }
    boolean all = committed.await(2, TimeUnit.MINUTES);
    Runtime.getRuntime().halt(all ? 0 : 3);
  }

  private void commitTo(String url, String user, String password, CountDownLatch committed) {
    try (Connection connection = open(url, user, password).getConnection()) {
      connection.setAutoCommit(false);
      for (int commit = 0; commit < COMMITS; commit++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        insert(connection, (long) (round * COMMITS + commit) * ROWS);
      }
      committed.countDown();
      new CountDownLatch(1).await();
    } catch (SQLException | InterruptedException broken) {
      throw new IllegalStateException(url, broken);
    }
  }

  private void insert(Connection connection, long from) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into kept values (?, ?, ?)")) {
      for (int n = 0; n < ROWS; n++) {
        insert.setLong(1, from + n);
        insert.setInt(2, round);
        insert.setString(3, ("y" + n).repeat(30));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }
}
