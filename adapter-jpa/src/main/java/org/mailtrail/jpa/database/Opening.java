package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import org.mailtrail.application.port.identity.Secret;

/** Connects to a database, after what an embedded one needs before it is opened. */
final class Opening {
  private Opening() {}

  static HikariDataSource connect(String url, String user, Secret password, int poolSize) {
    H2File.of(url).ifPresent(UnnamedCommits::bringBack);
    return Pool.connect(url, user, password, poolSize);
  }
}
