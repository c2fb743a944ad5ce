package org.mailtrail.benchmark.peers;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import org.mailtrail.benchmark.ground.Exchange;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Postgres;

/** A program that logs and files all mail of one mailbox; ready to begin when it is made. */
interface Peer extends AutoCloseable {
  /** Works until the Inbox is empty. */
  void work() throws Exception;

  /** How many entries it has written. */
  long entries() throws Exception;

  /** How many messages it has put down. */
  long messages() throws Exception;

  /** How many messages are still in the Inbox. */
  long left() throws Exception;

  @Override
  void close() throws IOException, SQLException, MessagingException;

  /** Makes one for a round. */
  @FunctionalInterface
  interface Maker {
    Peer over(Site site) throws Exception;
  }

  /**
   * What a round has for itself.
   *
   * @param name of the mailbox, too
   * @param base a database with people
   * @param imapPort where IMAP is reached
   */
  record Site(Ground ground, String name, Postgres.Base base, int imapPort) {
    String address() {
      return Exchange.address(name);
    }
  }
}
