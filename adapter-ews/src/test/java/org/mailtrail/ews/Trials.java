package org.mailtrail.ews;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** Gives the contracts of the exchange ports one simulated Exchange after the other. */
final class Trials implements AutoCloseable {
  /** Nobody listens on the port for TCP multiplexing. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:1/EWS/Exchange.asmx");

  private final EwsFolders.Kind kind;
  private final List<Office> offices = new ArrayList<>();

  Trials(EwsFolders.Kind kind) {
    this.kind = kind;
  }

  TrialMailbox empty() {
    Office office = office();
    return new OnTrial(office, office.ews);
  }

  TrialMailbox outOfReach() {
    Office office = office();
    EwsConnection there = office.connection;
    EwsConnection nowhere =
        new EwsConnection(
            NOBODY, there.mailbox(), there.anchor(), there.access(), there.owa(), there.network());
    return new OnTrial(office, office.connect(nowhere));
  }

  private Office office() {
    Office office = Office.with(kind);
    offices.add(office);
    return office;
  }

  @Override
  public void close() {
    offices.forEach(Office::close);
  }

  /** A mailbox of an office, through these adapters. */
  private record OnTrial(Office office, EwsAdapters ews) implements TrialMailbox {
    @Override
    public MailIntake intake() {
      return ews.intake(office.folders);
    }

    @Override
    public MessageStore store() {
      return ews.store(office.folders);
    }

    @Override
    public MailboxProbe probe() {
      return ews.probe(office.folders);
    }

    @Override
    public void put(TrialFolder place, Letter letter, Instant receivedAt) {
      SimulatedMailbox mailbox = office.mailbox;
      String folder = office.made(path(place)).id();
      if (letter.isDraft()) {
        mailbox.draft(letter.mime(), receivedAt, folder);
      } else {
        mailbox.deliver(letter.mime(), receivedAt, folder);
      }
    }

    private String path(TrialFolder place) {
      return switch (place) {
        case INTAKE -> office.folders.intake();
        case ARCHIVE -> office.folders.archive();
        case NOT_LOGGED -> office.folders.notLogged();
        case BY_HAND -> office.isPublic() ? "\\Email Logging\\By hand\\Fairs" : "Fairs";
        case DELETED -> office.isPublic() ? "\\Email Logging\\Old" : "Deleted Items";
        case JUNK -> office.isPublic() ? "\\Of others" : "Junk Email";
      };
    }

    @Override
    public void takeAway(ItemId item) {
      String id = item.value().replace('/', '-').replace('+', '_');
      office.mailbox.remove(office.mailbox.item(id).orElseThrow());
    }

    @Override
    public void silence(ItemId item) {
      office
          .exchange
          .faults()
          .next(
              Integer.MAX_VALUE,
              Fault.UNAVAILABLE,
              request -> request.text().contains(item.value()));
    }

    @Override
    public void answerAgain() {
      office.exchange.faults().stop();
    }
  }
}
