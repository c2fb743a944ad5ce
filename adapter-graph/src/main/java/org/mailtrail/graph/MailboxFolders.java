package org.mailtrail.graph;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.graph.telling.GraphSentence;

/**
 * The folders of the logging mailbox, by name, right below its root. {@code Inbox} and {@code
 * Archive} mean the well-known folders, whatever the mailbox's language calls them.
 *
 * @param intake where mail arrives
 * @param archive for logged mail; made when it is missing
 * @param notLogged for all other mail; made when it is missing
 */
public record MailboxFolders(String intake, String archive, String notLogged) {
  /**
   * Checks the names.
   *
   * @throws SetupException when one is blank or two are the same
   */
  public MailboxFolders {
    Set<String> different =
        Stream.of(intake, archive, notLogged)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    if (different.size() < 3) {
      throw new SetupException(
          "mailtrail.mailbox.<name>.folder",
          GraphSentence.THREE_NAMES.with(),
          GraphSentence.NAME_EACH.with());
    }
  }

  /** {@code Inbox}, {@code Archive} and {@code Not Logged}. */
  public static MailboxFolders standard() {
    return new MailboxFolders("Inbox", "Archive", "Not Logged");
  }
}
