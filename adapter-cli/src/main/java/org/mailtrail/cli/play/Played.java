package org.mailtrail.cli.play;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.access.UserName;

/** Mailtrail on a stage, until it is closed. */
public interface Played extends AutoCloseable {
  /** Every use case. */
  Mailtrail mailtrail();

  /** What the settings declare. */
  DeclaredMailboxes declared();

  /**
   * Runs the jobs and shows the console.
   *
   * @param admin who may do everything there
   * @param link is told the link by which the admin comes in, if there is a console
   * @param play what a button in the console does
   * @param until when that ends
   */
  void serve(UserName admin, Consumer<URI> link, Runnable play, CountDownLatch until);

  @Override
  void close();
}
