package org.mailtrail.application.failed;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.failed.FailedThing.Extent;
import org.mailtrail.application.failed.FailedThing.Kind;
import org.mailtrail.application.failed.FailedThing.Matter;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * Lists everything that failed and waits for a person: messages, jobs, secrets, webhooks. What goes
 * on by itself is not in it.
 */
public final class ListFailedWork {
  /** So many groups of quarantined messages are told apart. */
  public static final int MOST_GROUPS = 200;

  /** So many passes in a row are counted. */
  private static final int MOST_PASSES = 100;

  private static final Map<Code, Kind> TROUBLES =
      Map.of(
          Code.NEEDS_A_PERSON, Kind.JOB,
          Code.NOT_SCHEDULED, Kind.JOB,
          Code.JOB_STUCK, Kind.JOB,
          Code.SECRET_EXPIRED, Kind.SECRET,
          Code.SECRETS, Kind.SECRET,
          Code.MAIL_REPEATED, Kind.SET_ASIDE);

  private final Quarantine quarantine;
  private final Setups worked;
  private final Passes passes;
  private final KeptOutbox outbox;

  /**
   * Lists from these.
   *
   * @param worked the mailboxes over which passes go
   * @param outbox who is told of events, and what of them was given up
   */
  public ListFailedWork(Quarantine quarantine, Setups worked, Passes passes, KeptOutbox outbox) {
    this.quarantine = quarantine;
    this.worked = worked;
    this.passes = passes;
    this.outbox = outbox;
  }

  /**
   * All of it, kind by kind; what was dismissed comes last.
   *
   * @param troubles what health knows of at this moment
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public List<FailedThing> run(List<KnownTrouble> troubles) {
    List<FailedThing> all = new ArrayList<>();
    List<MailboxName> mailboxes = worked.all().stream().map(MailboxSetup::name).toList();
    all.addAll(quarantined(quarantine.groups(mailboxes, MOST_GROUPS)));
    troubles.stream()
        .filter(trouble -> TROUBLES.containsKey(trouble.symptom().code()))
        .forEach(trouble -> all.add(troubled(trouble)));
    outbox.subscriptions().all().forEach(one -> told(one).ifPresent(all::add));
    return all.stream()
        .sorted(Comparator.comparing(FailedThing::isDismissed).thenComparing(FailedThing::kind))
        .toList();
  }

  /** What says the same, in words of today or of a version before, is one thing. */
  private static Collection<FailedThing> quarantined(List<Quarantine.Group> groups) {
    return groups.stream()
        .map(ListFailedWork::quarantined)
        .collect(
            Collectors.toMap(
                thing -> List.of(thing.whose(), thing.matter().what()),
                thing -> thing,
                ListFailedWork::together,
                LinkedHashMap::new))
        .values();
  }

  private static FailedThing together(FailedThing one, FailedThing other) {
    return new FailedThing(
        one.kind(),
        one.whose(),
        one.matter(),
        new Extent(
            one.extent().times() + other.extent().times(),
            Stream.of(one, other)
                .flatMap(thing -> thing.extent().since().stream())
                .min(naturalOrder())),
        one.trouble());
  }

  private static FailedThing quarantined(Quarantine.Group group) {
    return new FailedThing(
        Kind.QUARANTINED,
        group.mailbox().value(),
        new Matter(
            LedgerSentence.read(group.problem()),
            "Mend what it names, or update Mailtrail; then try them again."),
        new Extent(group.messages(), Optional.of(group.first())),
        Optional.empty());
  }

  private FailedThing troubled(KnownTrouble trouble) {
    Symptom symptom = trouble.symptom();
    return new FailedThing(
        TROUBLES.getOrDefault(symptom.code(), Kind.JOB),
        symptom.mailbox().map(MailboxName::value).orElse(""),
        new Matter(symptom.seen(), symptom.remedy()),
        new Extent(times(symptom), trouble.since()),
        Optional.of(trouble));
  }

  private long times(Symptom symptom) {
    if (symptom.mailbox().isEmpty()) {
      return 0;
    }
    return switch (symptom.code()) {
      case NEEDS_A_PERSON ->
          passes.latest(symptom.mailbox().get(), MOST_PASSES).stream()
              .takeWhile(pass -> !pass.isGood())
              .count();
      case MAIL_REPEATED ->
          passes.latest(symptom.mailbox().get(), 1).stream()
              .mapToLong(ListFailedWork::repeated)
              .sum();
      default -> 0;
    };
  }

  private static long repeated(PassReport pass) {
    return pass.counts().beside().repeated();
  }

  /** Where nothing is sent any more, what was given up is sent again with everything else. */
  private Optional<FailedThing> told(Subscription one) {
    return one.standing().enabled()
        ? outbox.deliveries().stock(one.name()).givenUp().map(lost -> lost(one, lost))
        : Optional.of(givenUp(one));
  }

  private static FailedThing lost(Subscription one, Deliveries.GivenUp events) {
    return new FailedThing(
        Kind.EVENT,
        one.name().value(),
        new Matter(
            events.seen(),
            "Mend that, then: mailtrail webhook replay " + one.name() + " --given-up"),
        new Extent(events.events(), Optional.of(events.first())),
        Optional.empty());
  }

  private static FailedThing givenUp(Subscription one) {
    return new FailedThing(
        Kind.WEBHOOK,
        one.name().value(),
        new Matter(one.standing().seen(), "Mend that, then send again."),
        new Extent(one.standing().failures(), one.standing().failingSince()),
        Optional.empty());
  }
}
