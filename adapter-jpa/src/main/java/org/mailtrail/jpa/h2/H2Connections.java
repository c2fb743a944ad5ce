package org.mailtrail.jpa.h2;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.mailtrail.jpa.failure.Trouble;

/**
 * Connections to an H2 database for a pool. Those of a file that H2 has closed, after a disk was
 * full for example, are thrown away at once, and the next one opens the file anew.
 *
 * <p>When the last connection of before is closed, H2 forgets that it has the file open again, and
 * refuses it to its own process as if another had it: then all connections are given back, with the
 * last of which the file is closed, and the next one opens it.
 */
public final class H2Connections implements DataSource, SQLExceptionOverride {
  private final String url;
  private final Map<String, String> properties;
  private final AtomicReference<HikariDataSource> pool = new AtomicReference<>();

  /** So many seconds the pool waits at its end for connections that are being made. */
  private volatile int loginTimeout;

  /** To this database. */
  public H2Connections(String url, Map<String, String> properties) {
    this.url = url;
    this.properties = properties;
  }

  /** The pool has opened the database: from now on no other process has its file. */
  public HikariDataSource serving(HikariDataSource served) {
    pool.set(served);
    return served;
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Trouble.isOfFile(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }

  private void giveAllBack() {
    HikariDataSource served = pool.get();
    if (served != null) {
      served.getHikariPoolMXBean().softEvictConnections();
    }
  }

  @java.lang.Override
  public Connection getConnection() throws SQLException {
    return connect(new Properties());
  }

  @java.lang.Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties credentials = new Properties();
    credentials.setProperty("user", user);
    credentials.setProperty("password", password);
    return connect(credentials);
  }

  private Connection connect(Properties with) throws SQLException {
    properties.forEach(with::setProperty);
    try {
      return Driver.load().connect(url, with);
    } catch (SQLException refused) {
      if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        giveAllBack();
      }
      throw refused;
    }
  }

  @java.lang.Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @java.lang.Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // H2 logs nothing here
  }

  @java.lang.Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @java.lang.Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @java.lang.Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("H2 logs nothing here");
  }

  @java.lang.Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("this wraps nothing");
  }

  @java.lang.Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
