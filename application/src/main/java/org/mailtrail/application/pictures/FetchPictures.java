package org.mailtrail.application.pictures;

import java.util.List;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/**
 * Fetches the pictures that the message of an entry points at; once a call, not once a picture, the
 * audit trail says so, and before the first server is asked.
 */
public final class FetchPictures {
  private final EntryDesk desk;
  private final RemotePictures remote;

  /** Fetches them like this. */
  public FetchPictures(EntryDesk desk, RemotePictures remote) {
    this.desk = desk;
    this.remote = remote;
  }

  /**
   * Fetches them.
   *
   * @param addresses as the message names them, each once
   * @param who who looks
   * @return what came of each, in their order; refused when there is no such entry, or when its
   *     message may not be opened
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<List<RemotePicture>> fetch(
      EntryNumber number, List<String> addresses, String who) {
    return desk.openable(number)
        .then(entry -> noted(entry, addresses.size(), who))
        .then(entry -> DeskAnswer.done(remote.fetch(addresses)));
  }

  private DeskAnswer<InteractionLogEntry> noted(InteractionLogEntry entry, int count, String who) {
    return desk.inOneUnit(
        () -> {
          desk.note(
              entry.interaction().mailbox(),
              Signature.of(who, FetchPictures.class),
              List.of(
                  new AuditEntry.Change(
                      "entry " + entry.number() + " remote pictures", "", count + " asked for")));
          return DeskAnswer.done(entry);
        });
  }
}
