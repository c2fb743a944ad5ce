package org.mailtrail.application.unmatched;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.application.unmatched.OverlaidPeople.Chosen;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;

/**
 * Logs unmatched messages because a person says whose they are: at once, with their true dates, by
 * the same decision table as a pass. Each message is one transaction: entries and ledger together,
 * and only if it is still unmatched, so that two who assign it log it once. Afterwards it is filed
 * into the archive; what cannot be filed stays where it lies and is found there.
 */
public final class AssignUnmatched {
  /** So many at once. */
  public static final int MOST = 200;

  private final UnmatchedMail mail;
  private final FetchedMail fetched;
  private final PeopleDesk people;
  private final Assigner assigner;

  /**
   * Assigns messages of this queue.
   *
   * @param table gives the decision table as it is now
   */
  public AssignUnmatched(
      UnmatchedMail mail,
      FetchedMail fetched,
      Books books,
      Supplier<DecisionTable> table,
      PeopleDesk people,
      EntryDesk desk) {
    this.mail = mail;
    this.fetched = fetched;
    this.people = people;
    this.assigner = new Assigner(mail, books, table, people, desk);
  }

  /**
   * Assigns each of the messages, or says why not; one that is refused hinders no other.
   *
   * @param refs up to 200 messages
   * @param who who says so
   * @return what became of each; refused as a whole when the chosen people do not exist
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public synchronized DeskAnswer<Assigned> assign(
      List<LedgerRef> refs, Assignment wish, String who) {
    if (refs.size() > MOST) {
      return DeskAnswer.refused(
          new Refusal(
              "too-many",
              refs.size() + " messages are too many at once",
              "Choose " + MOST + " at most."));
    }
    Signature by = Signature.of(who, AssignUnmatched.class);
    return chosen(wish)
        .then(chosen -> DeskAnswer.done(assign(refs, new Assigner.Wish(wish, chosen, by))));
  }

  /**
   * Those of the messages that would be logged without anybody's word, as people are by now.
   * Nothing is written; messages that cannot be read are left out.
   *
   * @throws org.mailtrail.application.port.PortException when the books or a mailbox are out of
   *     reach
   */
  public List<LedgerRef> matchingBy(List<LedgerRow> rows) {
    List<LedgerRef> matching = new ArrayList<>();
    rows.stream()
        .collect(Collectors.groupingBy(row -> row.sighting().mailbox()))
        .forEach(
            (mailbox, some) ->
                fetched.open(mailbox).ifPresent(opened -> matching.addAll(matching(opened, some))));
    return matching;
  }

  private List<LedgerRef> matching(FetchedMail.Opened opened, List<LedgerRow> rows) {
    Map<ItemId, Message> messages =
        opened.read(rows.stream().map(row -> row.sighting().item()).toList());
    Assigner.Ground ground = assigner.ground(opened);
    return rows.stream()
        .filter(
            row ->
                Optional.ofNullable(messages.get(row.sighting().item()))
                    .filter(message -> assigner.wouldLog(row, message, ground))
                    .isPresent())
        .map(LedgerRef::of)
        .toList();
  }

  private DeskAnswer<Chosen> chosen(Assignment wish) {
    Chosen chosen =
        new Chosen(
            wish.contact().flatMap(people::contact),
            wish.salesperson().flatMap(people::salesperson));
    if (wish.contact().isPresent() && chosen.contact().isEmpty()) {
      return DeskAnswer.refused(Refusal.unknown("contact", wish.contact().get().value()));
    }
    if (wish.salesperson().isPresent() && chosen.salesperson().isEmpty()) {
      return DeskAnswer.refused(Refusal.unknown("salesperson", wish.salesperson().get().value()));
    }
    return DeskAnswer.done(chosen);
  }

  private Assigned assign(List<LedgerRef> refs, Assigner.Wish wish) {
    Map<LedgerRef, DeskAnswer<Integer>> replies = new LinkedHashMap<>();
    refs.forEach(ref -> replies.put(ref, DeskAnswer.refused(AssignRefusals.settled())));
    List<String> notFiled = new ArrayList<>();
    mail.find(new LinkedHashSet<>(refs)).stream()
        .collect(Collectors.groupingBy(row -> row.sighting().mailbox()))
        .forEach((mailbox, rows) -> notFiled.addAll(assign(mailbox, rows, wish, replies)));
    return new Assigned(replies, notFiled);
  }

  private List<String> assign(
      MailboxName mailbox,
      List<LedgerRow> rows,
      Assigner.Wish wish,
      Map<LedgerRef, DeskAnswer<Integer>> replies) {
    rows.forEach(
        row -> replies.put(LedgerRef.of(row), DeskAnswer.refused(AssignRefusals.unknown(mailbox))));
    try {
      return fetched
          .open(mailbox)
          .map(opened -> assign(opened, rows, wish, replies))
          .orElse(List.of());
    } catch (ExchangeException broken) {
      rows.forEach(
          row ->
              replies.put(
                  LedgerRef.of(row),
                  DeskAnswer.refused(AssignRefusals.unreachable(mailbox, broken))));
      return List.of();
    }
  }

  /** What is committed is told as done, whatever filing comes to. */
  private List<String> assign(
      FetchedMail.Opened opened,
      List<LedgerRow> rows,
      Assigner.Wish wish,
      Map<LedgerRef, DeskAnswer<Integer>> replies) {
    Map<ItemId, Message> messages =
        opened.read(rows.stream().map(row -> row.sighting().item()).toList());
    Assigner.Ground ground = assigner.ground(opened);
    Map<ItemId, MessageKey> logged = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      ItemId item = row.sighting().item();
      Message message = messages.get(item);
      DeskAnswer<Integer> reply = log(row, message, ground, wish);
      replies.put(LedgerRef.of(row), reply);
      if (message != null && reply instanceof DeskAnswer.Done<Integer>) {
        logged.put(item, Assigner.key(row, message));
      }
    }
    return assigner.file(opened, logged);
  }

  private DeskAnswer<Integer> log(
      LedgerRow row, @Nullable Message message, Assigner.Ground ground, Assigner.Wish wish) {
    return message == null
        ? DeskAnswer.refused(AssignRefusals.gone())
        : assigner.log(row, message, ground, wish);
  }
}
