package org.mailtrail.ews;

import java.util.Optional;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.ews.connection.EwsTraffic;
import org.mailtrail.exchange.http.Line;

/** The way to a mailbox, or to public folders, of Exchange on-premises. */
final class EwsWay implements MailboxWay {
  private final Line line;
  private final EwsAdapters ews;
  private final OpenMailbox mailbox;

  EwsWay(EwsConnection connection, Line line, EwsAccount account, EwsFolders folders) {
    this.line = line;
    this.ews = EwsAdapters.connect(connection, line, account);
    this.mailbox =
        new OpenMailbox(
            ews.intake(folders),
            ews.store(folders),
            ews.probe(folders),
            Optional.empty(),
            ews.serverClock());
  }

  /** The folders of a place; an empty name stands for Exchange's own. */
  static EwsFolders folders(Place place, boolean byMonth) {
    Folders names = place.folders();
    if (place.kind() == ExchangeKind.PUBLIC_FOLDERS) {
      EwsFolders divided =
          EwsFolders.publicFolders(names.intake(), names.archive(), names.notLogged());
      return byMonth ? divided : divided.undivided();
    }
    EwsFolders standard = EwsFolders.mailbox();
    return EwsFolders.mailbox(
        names.intakeOr(standard.intake()), names.archiveOr(standard.archive()), names.notLogged());
  }

  @Override
  public OpenMailbox mailbox() {
    return mailbox;
  }

  /** EWS has no steps within a request that are counted for themselves. */
  @Override
  public Traffic traffic() {
    EwsTraffic traffic = ews.traffic();
    return new Traffic(
        traffic.roundTrips(), traffic.roundTrips(), traffic.throttled(), traffic.waited());
  }

  @Override
  public void forsake() {
    line.forsaken().run();
  }

  @Override
  public void close() {
    ews.close();
  }
}
