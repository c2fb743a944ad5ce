package org.mailtrail.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.domain.message.MailboxName;

/**
 * Opens Mailtrail for a command, which closes it when done. Whoever makes the command line knows
 * the settings; no command does.
 */
public interface Engines {
  /**
   * For a command that only reads: a database that is not there is not made.
   *
   * @throws UsageException when there is none, or the settings are wrong
   */
  Mailtrail reading(Where where);

  /**
   * For a command that writes.
   *
   * @throws UsageException when the settings are wrong
   */
  Mailtrail writing(Where where);

  /**
   * For a command that concerns mailboxes: those that the settings declare are taken over first.
   *
   * @param unstarted is told which of them could not be switched on again
   * @throws UsageException when the settings are wrong
   */
  Mailtrail administering(Where where, Consumer<String> unstarted);

  /**
   * For a command that changes nothing of mailboxes: beside a service that has the database for
   * itself, and has taken them over, it reads; elsewhere it is the same as {@link #administering},
   * but makes no database for settings that declare no mailbox.
   *
   * @param unstarted is told which of them could not be switched on again
   * @throws UsageException when the settings are wrong
   */
  Mailtrail looking(Where where, Consumer<String> unstarted);

  /**
   * For a command about who may use the console.
   *
   * @param work is handed the desk at which that is settled, and the console's address
   * @return what the work told
   * @throws UsageException when the settings are wrong
   */
  int access(Where where, ToIntBiFunction<AccessDesk, URI> work);

  /**
   * For a command that only tells who may use the console: a database that is not there is not
   * made, and beside a service that has it for itself it reads.
   *
   * @return what the work told
   * @throws UsageException when there is none, or the settings are wrong
   */
  int admitted(Where where, ToIntFunction<AccessDesk> work);

  /**
   * What the settings alone tell of the installation.
   *
   * @throws UsageException when they are wrong
   */
  List<Finding> settled(Where where);

  /**
   * Copies all there is into a database that is made for it; beside a service it only reads.
   *
   * @return how many rows of each table
   * @throws UsageException when there is nothing to copy, or the settings are wrong
   */
  Map<String, Long> copy(Where where, NewDatabase target);

  /** Whether the settings say anything of this mailbox. */
  boolean mention(Where where, MailboxName mailbox);

  /**
   * What the options of a command say of where things are.
   *
   * @param settings the file of settings
   * @param database its JDBC URL
   * @param isDemo whether it is the one that the demo left behind
   */
  record Where(Optional<Path> settings, Optional<String> database, boolean isDemo) {}

  /**
   * A database that is not there yet, or empty.
   *
   * @param url its JDBC URL
   * @param user the account there
   * @param passwordFile what holds its password
   */
  record NewDatabase(String url, String user, Optional<Path> passwordFile) {}

  /** A command that holds all others, and is asked by them. */
  interface Holder {
    /** What opens Mailtrail. */
    Engines engines();
  }
}
