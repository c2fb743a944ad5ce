package org.mailtrail.burn;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.mailtrail.application.job.pace.Night;
import org.mailtrail.application.job.pace.Quota;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.memory.ledger.InMemoryPassLock;
import org.mailtrail.testkit.setup.SampleSetups;

/** Everything that instances share: the books, the mailboxes, the people, the time, the weather. */
final class World {
  static final MailboxName MAILBOX = new MailboxName("main");
  static final int ATTEMPTS = 3;
  static final Quota QUOTA = Quota.standard();
  static final Night NIGHT = Night.standard(ZoneOffset.UTC);

  private static final Duration LEASE = Duration.ofMinutes(5);

  /** So begins the name of a step that only waits for another. */
  static final String WAITING = "waits";

  private static final int TRACE = 600;
  private static final int MOST_STEPS = 60_000;

  private final Plan plan;
  private final Random dice;
  private final Turns turns;
  private final Clocks clocks = new Clocks();
  private final Weather weather;
  private final Memory memory = new Memory();
  private final InMemoryBooks books = new InMemoryBooks(memory, clocks);
  private final People people = new People(books.people());
  private final Map<EmailAddress, Box> boxes = new LinkedHashMap<>();
  private final List<Mail> mails = new ArrayList<>();
  private final Invariants invariants = new Invariants(books.books(), this, new Oracle(people));
  private final Deque<String> trace = new ArrayDeque<>();
  private final PassLock lock = new InMemoryPassLock(memory, clocks, LEASE);
  private final Office office;
  private final Blame blame = new Blame(this, books.books().workInHand());
  private boolean isUndivided;
  private boolean isNight;
  private Optional<Happenings> happenings = Optional.empty();

  World(Plan plan, ExecutorService threads) {
    this.plan = plan;
    this.dice = new Random(~plan.seed());
    this.turns = new Turns(dice, threads);
    this.weather = new Weather(dice);
    this.office =
        new Office(
            this,
            MailboxSetup.of(MAILBOX, SampleSetups.online(addBox()))
                .with(new Routine("EMAIL", 1 + dice.nextInt(7), Duration.ofSeconds(60), true))
                .with(new Account(Account.Method.GIVEN_TOKEN, "", "", "", Account.LOOPBACK))
                .enabled(true));
  }

  /** Ends the run: something is not as it must be. */
  Died broken(String what) {
    turns.breakOff(new Violation(what));
    return new Died();
  }

  void begin(Happenings day) {
    happenings = Optional.of(day);
  }

  /** Whether it is time to stop. */
  boolean isEvening() {
    return !isNight && turns.steps() > Plan.LAST_STEP;
  }

  /**
   * In the evening who has wished it before wishes once more that things be tried again: what was
   * read before it was mended may have been given up since. Nothing happens any more, all faults
   * are mended, and every lease has run out. The processes have ended, and with them what they
   * remembered of outages.
   */
  void night() {
    isNight = true;
    blame.timeIsLost();
    happenings = Optional.empty();
    weather.clear();
    if (plan.events().stream().anyMatch(event -> event.kind() == Event.Kind.TRY_AGAIN)) {
      office.tryAgain();
    }
    clocks.pass(LEASE.multipliedBy(2));
  }

  /** The time between two runs. */
  void rest() {
    clocks.pass(Duration.ofSeconds(2 + dice.nextInt(20)));
    step("rest");
  }

  /** A new mailbox, into which mail is delivered from now on. */
  EmailAddress addBox() {
    EmailAddress address = EmailAddress.of("log" + boxes.size() + "@corp.example");
    boxes.put(address, new Box("box" + boxes.size(), plan.ids()));
    return address;
  }

  /** The mailbox of this address. */
  Box box(EmailAddress address) {
    return Objects.requireNonNull(boxes.get(address));
  }

  /** Takes a step: time passes, and whose turn it is then is drawn. */
  void step(String what) {
    clocks.pass(Duration.ofMillis(20 + dice.nextInt(400)));
    if (!what.startsWith(WAITING)) {
      note(turns.current() + ": " + what);
    }
    if (turns.steps() > MOST_STEPS) {
      throw broken("it does not come to its end");
    }
    if (!isUndivided) {
      happenings.ifPresent(Happenings::catchUp);
    }
    if (isUndivided) {
      turns.stepAlone();
    } else {
      turns.step();
    }
  }

  /** Runs what the books do as one; nobody comes between. */
  <T> T undivided(Supplier<T> work) {
    boolean before = isUndivided;
    isUndivided = true;
    try {
      return work.get();
    } finally {
      isUndivided = before;
    }
  }

  void note(String what) {
    if (trace.size() == TRACE) {
      trace.removeFirst();
    }
    trace.addLast(turns.steps() + " " + what);
  }

  String trace() {
    return String.join("\n", trace);
  }

  long steps() {
    return turns.steps();
  }

  Turns turns() {
    return turns;
  }

  Plan plan() {
    return plan;
  }

  Random dice() {
    return dice;
  }

  Clocks clocks() {
    return clocks;
  }

  Weather weather() {
    return weather;
  }

  Memory memory() {
    return memory;
  }

  InMemoryBooks books() {
    return books;
  }

  /** Leases by the time of the books, not of a machine. */
  PassLock lock() {
    return lock;
  }

  People people() {
    return people;
  }

  Blame blame() {
    return blame;
  }

  Invariants invariants() {
    return invariants;
  }

  List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  Office office() {
    return office;
  }

  /** From now on mail comes into another mailbox; nothing happens while a pass is at work. */
  void rollOver() {
    EmailAddress next = addBox();
    if (!office.rollOver(next)) {
      boxes.remove(next);
    }
  }

  /** Whether it is after the evening, when nothing happens any more. */
  boolean isNight() {
    return isNight;
  }

  /** Where mail is delivered. */
  Box box() {
    return boxes().get(boxes.size() - 1);
  }

  List<Mail> mails() {
    return mails;
  }

  /** The copy that has, or once had, this id. */
  Copy copy(ItemId id) {
    return boxes.values().stream()
        .flatMap(box -> box.everCalled(id).stream())
        .findFirst()
        .orElseThrow(() -> broken("nothing was ever called " + id));
  }

  /** The messages that carry this Message-ID. */
  List<Mail> mailsWith(MessageKey key) {
    return mails.stream().filter(mail -> mail.key().equals(key)).toList();
  }

  /** A copy that lies somewhere in the newest mailbox. */
  Optional<Copy> anyCopy(int pick) {
    List<Copy> all = box().all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(pick % all.size()));
  }

  /** A message that came. */
  Optional<Mail> anyMail(int pick) {
    return mails.isEmpty() ? Optional.empty() : Optional.of(mails.get(pick % mails.size()));
  }
}
