package org.mailtrail.ews;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.MailFolders;
import org.mailtrail.ews.folder.MonthFolders;
import org.mailtrail.ews.telling.EwsSentence;

/**
 * The folders of the logging mailbox, or of the public folders: paths from the root on, names
 * between backslashes. {@code Inbox} in a mailbox means the well-known folder, whatever the
 * mailbox's language calls it.
 *
 * @param kind where they are
 * @param intake where mail arrives; a blank one means {@code Inbox}, or the guide's queue
 * @param archive for logged mail; made when it is missing; a blank one means {@code Archive}, or
 *     the guide's storage
 * @param notLogged for all other mail; made when it is missing
 * @param byMonth whether the archive is divided by months, because a folder does not hold it all
 */
public record EwsFolders(
    Kind kind, String intake, String archive, String notLogged, boolean byMonth) {
  /**
   * Checks the names.
   *
   * @throws SetupException when two are the same, or mail that is not logged would go nowhere
   */
  public EwsFolders {
    boolean isMailbox = kind == Kind.MAILBOX;
    intake = named(intake, isMailbox ? "Inbox" : "\\Email Logging\\Queue");
    archive = named(archive, isMailbox ? "Archive" : "\\Email Logging\\Storage");
    Set<String> different =
        Stream.of(intake, archive, notLogged)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    if (different.size() < 3) {
      throw new SetupException(
          "mailtrail.mailbox.<name>.folder",
          EwsSentence.THREE_FOLDERS.with(),
          EwsSentence.NAME_EACH_FOLDER.with());
    }
  }

  private static String named(String name, String otherwise) {
    return name.isBlank() ? otherwise : name.strip();
  }

  /** {@code Inbox}, {@code Archive} and {@code Not Logged} of a mailbox. */
  public static EwsFolders mailbox() {
    return mailbox("Inbox", "Archive", "Not Logged");
  }

  /** Folders of a mailbox. */
  public static EwsFolders mailbox(String intake, String archive, String notLogged) {
    return new EwsFolders(Kind.MAILBOX, intake, archive, notLogged, false);
  }

  /** {@code Queue}, {@code Storage} by month and {@code Not Logged} below {@code Email Logging}. */
  public static EwsFolders publicFolders() {
    return publicFolders(
        "\\Email Logging\\Queue", "\\Email Logging\\Storage", "\\Email Logging\\Not Logged");
  }

  /** Public folders; the archive is divided by months. */
  public static EwsFolders publicFolders(String intake, String archive, String notLogged) {
    return new EwsFolders(Kind.PUBLIC_FOLDERS, intake, archive, notLogged, true);
  }

  /** How the archive is divided. */
  MonthFolders months() {
    return byMonth ? new MonthFolders(archive) : MonthFolders.none();
  }

  /** Where our mail can lie. */
  MailFolders mailFolders(FolderPaths folders) {
    return new MailFolders(folders, months(), intake, archive, notLogged);
  }

  /** The same with the archive in one folder. */
  public EwsFolders undivided() {
    return new EwsFolders(kind, intake, archive, notLogged, false);
  }

  /** Where folders are. */
  public enum Kind {
    /** In a mailbox. */
    MAILBOX,
    /** Among the organisation's public folders. */
    PUBLIC_FOLDERS
  }
}
