package org.mailtrail.application.unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.KnownPeople;

/** Decides one message with the people whom somebody chose, and commits it. */
final class Assigner {
  private final UnmatchedMail mail;
  private final Books books;
  private final Supplier<DecisionTable> table;
  private final PeopleDesk people;
  private final EntryDesk desk;

  Assigner(
      UnmatchedMail mail,
      Books books,
      Supplier<DecisionTable> table,
      PeopleDesk people,
      EntryDesk desk) {
    this.mail = mail;
    this.books = books;
    this.table = table;
    this.people = people;
    this.desk = desk;
  }

  /** What somebody wants, with the people found. */
  record Wish(Assignment wish, OverlaidPeople.Chosen chosen, Signature by) {}

  /** What all messages of a mailbox have in common. */
  record Ground(
      MailboxName mailbox,
      MailIntake.FolderNames folders,
      String templateCode,
      Optional<InteractionTemplate> template,
      DecisionTable table) {}

  Ground ground(FetchedMail.Opened opened) {
    String code = opened.setup().routine().template();
    return new Ground(
        opened.setup().name(), opened.folders(), code, books.templates().find(code), table.get());
  }

  /** The key under which the message is known, and so logged. */
  static MessageKey key(LedgerRow row, Message read) {
    return row.sighting().key().orElseGet(read::key);
  }

  DeskAnswer<Integer> log(LedgerRow row, Message read, Ground ground, Wish wish) {
    if (ground.template().isEmpty()) {
      return DeskAnswer.refused(AssignRefusals.template(ground.templateCode()));
    }
    Message message = read.under(key(row, read));
    KnownPeople known = books.people().lookUp(ground.table().addressesToLookUp(message));
    OverlaidPeople overlaid = OverlaidPeople.of(message, known, wish.wish(), wish.chosen());
    Optional<EmailAddress> barred =
        overlaid
            .contactAddress()
            .filter(address -> people.isBarred(address, message.summary().receivedAt()));
    return barred.isPresent()
        ? DeskAnswer.refused(AssignRefusals.erased(barred.get()))
        : DeskAnswer.inOneUnit(books.unitOfWork(), () -> log(row, message, overlaid, ground, wish));
  }

  private DeskAnswer<Integer> log(
      LedgerRow row, Message message, OverlaidPeople overlaid, Ground ground, Wish wish) {
    Verdict verdict = decide(message, overlaid.people(), ground);
    return verdict.decision() instanceof Decision.Logged logged
        ? commit(row, interactions(message, verdict, logged, row, ground), overlaid, wish)
        : DeskAnswer.refused(AssignRefusals.undecided(verdict));
  }

  /** Whether the message would be logged; nothing is written. */
  boolean wouldLog(LedgerRow row, Message read, Ground ground) {
    Message message = read.under(key(row, read));
    KnownPeople known = books.people().lookUp(ground.table().addressesToLookUp(message));
    return decide(message, known, ground).decision() instanceof Decision.Logged;
  }

  private Verdict decide(Message message, KnownPeople people, Ground ground) {
    return ground.table().decide(message, isLogged(message, ground), people);
  }

  private boolean isLogged(Message message, Ground ground) {
    MessageIdentity identity = MessageIdentity.of(message);
    ItemRef ref = new ItemRef(message.item().id(), Optional.of(message.key().asWritten()));
    return books.ledger().known(ground.mailbox(), List.of(ref)).logged().stream()
        .anyMatch(identity::isSameAs);
  }

  private List<Interaction> interactions(
      Message message, Verdict verdict, Decision.Logged logged, LedgerRow row, Ground ground) {
    MessageLink link = MessageLink.to(message, ground.mailbox(), ground.folders().notLogged());
    Interaction.Logged how =
        new Interaction.Logged(
            row.recorded().pass(), desk.now(), verdict.authenticity(), Conversation.of(message));
    InteractionTemplate template = ground.template().orElseThrow();
    return logged.exchanges().stream()
        .map(exchange -> Interaction.of(exchange, message, template, link, how))
        .toList();
  }

  /** The ledger's row decides who of two comes first. */
  private DeskAnswer<Integer> commit(
      LedgerRow row, List<Interaction> interactions, OverlaidPeople overlaid, Wish wish) {
    if (!mail.settle(settled(row, interactions, wish))) {
      return DeskAnswer.refused(AssignRefusals.settled());
    }
    int entries = books.log().append(interactions);
    if (wish.wish().remember()) {
      overlaid.contactAddress().ifPresent(address -> remember(address, wish));
    }
    desk.note(row.sighting().mailbox(), wish.by(), lines(row, interactions));
    return DeskAnswer.done(entries);
  }

  private LedgerRow settled(LedgerRow row, List<Interaction> interactions, Wish wish) {
    return new LedgerRow(
        row.sighting(),
        new Reason.Assigned(),
        (wish.wish().isNobodys() ? LedgerSentence.MATCHED_AGAIN : LedgerSentence.ASSIGNED)
            .with(wish.by().who(), people(interactions))
            .toString(),
        row.attempts(),
        new LedgerRow.Recorded(row.recorded().pass(), desk.now()));
  }

  private static String people(List<Interaction> interactions) {
    return String.join(
        "; ",
        interactions.stream()
            .map(i -> i.exchange().salesperson() + " · " + i.exchange().contact())
            .toList());
  }

  private static List<AuditEntry.Change> lines(LedgerRow row, List<Interaction> interactions) {
    return List.of(
        new AuditEntry.Change(
            "unmatched message of " + row.sighting().author(), "", people(interactions)));
  }

  private void remember(EmailAddress address, Wish wish) {
    Contact contact = wish.chosen().contact().orElseThrow();
    Contact now = people.contact(contact.number()).orElse(contact);
    if (now.addresses().stream().noneMatch(known -> known.address().equals(address))) {
      List<ContactAddress> addresses = new ArrayList<>(now.addresses());
      addresses.add(ContactAddress.always(address));
      people.takeInUnit(
          PeopleDesk.People.of(
              new Contact(now.number(), now.name(), now.company(), addresses, now.standing())),
          wish.by());
    }
  }

  /** Into the archive, after the commit; what stays is told. */
  List<String> file(FetchedMail.Opened opened, Map<ItemId, MessageKey> logged) {
    return logged.isEmpty() ? List.of() : opened.archive(logged, books);
  }
}
