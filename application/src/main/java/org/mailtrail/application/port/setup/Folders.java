package org.mailtrail.application.port.setup;

import java.util.Map;
import java.util.Set;

/**
 * The names of the folders; an empty one stands for Exchange's own: Inbox and the one-click
 * Archive, or the Queue and Storage of the guide.
 *
 * @param intake what is read, a path for public folders
 * @param archive where logged mail goes
 * @param notLogged where all other mail goes, never empty
 */
public record Folders(String intake, String archive, String notLogged) {
  private static final Map<ExchangeKind, Folders> STANDARD =
      Map.of(
          ExchangeKind.ONLINE, new Folders("", "", "Not Logged"),
          ExchangeKind.ON_PREMISES, new Folders("", "Archive", "Not Logged"),
          ExchangeKind.PUBLIC_FOLDERS,
              new Folders(
                  "\\Email Logging\\Queue",
                  "\\Email Logging\\Storage",
                  "\\Email Logging\\Not Logged"));

  /** Refuses two folders of one name, and mail that would go nowhere. */
  public Folders {
    intake = intake.strip();
    archive = archive.strip();
    notLogged = notLogged.strip();
    if (notLogged.isEmpty()
        || Set.of(notLogged).contains(intake)
        || Set.of(notLogged).contains(archive)
        || (!intake.isEmpty() && intake.equals(archive))) {
      throw new IllegalArgumentException(
          "intake, archive and the folder for mail that is not logged are three folders");
    }
  }

  /** The intake's name, or Exchange's own where none is given. */
  public String intakeOr(String own) {
    return intake.isEmpty() ? own : intake;
  }

  /** The archive's name, likewise. */
  public String archiveOr(String own) {
    return archive.isEmpty() ? own : archive;
  }

  /** The folders of the guides. */
  public static Folders standard(ExchangeKind kind) {
    return java.util.Objects.requireNonNull(STANDARD.get(kind));
  }
}
