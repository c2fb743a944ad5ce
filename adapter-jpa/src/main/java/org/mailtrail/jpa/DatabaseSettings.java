package org.mailtrail.jpa;

import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.failure.StoreSentence;

/**
 * Which database.
 *
 * @param url a JDBC URL of PostgreSQL or H2
 * @param user the account
 * @param password its password, empty for none
 * @param poolSize how many connections at most, 2 or more: migrations need a second one
 */
public record DatabaseSettings(String url, String user, Secret password, int poolSize) {
  /**
   * Refuses a pool that is too small.
   *
   * @throws SetupException when it has less than two connections
   */
  public DatabaseSettings {
    if (poolSize < 2) {
      throw new SetupException(
          "mailtrail.database.pool-size",
          StoreSentence.POOL_TOO_SMALL.with(poolSize),
          StoreSentence.TWO_OR_MORE.with());
    }
  }

  /** Whether no two processes can have the database open at once: a file, or memory. */
  public boolean isOfOneProcess() {
    return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:");
  }

  /** An H2 database in this file, without its extension; made when it does not exist. */
  public static DatabaseSettings h2File(String path) {
    return new DatabaseSettings("jdbc:h2:file:" + path, "sa", Secret.of(""), 4);
  }
}
