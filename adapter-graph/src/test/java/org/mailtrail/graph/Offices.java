package org.mailtrail.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** Simulated mailboxes as the published contracts want them. */
final class Offices implements AutoCloseable {
  private final List<Office> open = new ArrayList<>();

  TrialMailbox empty() {
    Office office = Office.overHttp();
    open.add(office);
    return new Trial(office);
  }

  TrialMailbox outOfReach() {
    Office office = Office.overHttp();
    open.add(office);
    office.exchange.close();
    return new Trial(office);
  }

  @Override
  public void close() {
    open.forEach(Office::close);
  }

  private record Trial(Office office) implements TrialMailbox {
    @Override
    public MailIntake intake() {
      return office.graph.intake(MailboxFolders.standard());
    }

    @Override
    public MessageStore store() {
      return office.graph.store();
    }

    @Override
    public MailboxProbe probe() {
      return office.graph.probe(MailboxFolders.standard());
    }

    @Override
    public void put(TrialFolder place, Letter letter, Instant receivedAt) {
      String folder = folder(place);
      if (letter.isDraft()) {
        office.mailbox.draft(letter.mime(), receivedAt, folder);
      } else {
        office.mailbox.deliver(letter.mime(), receivedAt, folder);
      }
    }

    private String folder(TrialFolder place) {
      return switch (place) {
        case INTAKE -> "inbox";
        case ARCHIVE -> "archive";
        case DELETED -> "deleteditems";
        case JUNK -> "junkemail";
        case NOT_LOGGED -> named("Not Logged");
        case BY_HAND -> named("Fairs");
      };
    }

    private String named(String name) {
      return office
          .mailbox
          .folderNamed(name)
          .or(() -> office.mailbox.create(office.mailbox.root(), name))
          .orElseThrow()
          .id();
    }

    @Override
    public void takeAway(ItemId item) {
      office.mailbox.remove(office.mailbox.item(item.value()).orElseThrow());
    }

    @Override
    public void silence(ItemId item) {
      office
          .exchange
          .faults()
          .next(
              Integer.MAX_VALUE,
              Fault.UNAVAILABLE,
              request -> request.path().contains(item.value()));
    }

    @Override
    public void answerAgain() {
      office.exchange.faults().stop();
    }
  }
}
