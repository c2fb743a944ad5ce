package org.mailtrail.application;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.capacity.CapacityRules;
import org.mailtrail.application.choice.Habits;
import org.mailtrail.application.choice.Hands;
import org.mailtrail.application.choice.Host;
import org.mailtrail.application.choice.Lent;
import org.mailtrail.application.choice.PlacedRule;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.inspection.Room;
import org.mailtrail.application.job.ForgetPasses;
import org.mailtrail.application.links.CountBrokenLinks;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.secrets.SecretsPlug;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.plug.telling.TellingPlug;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.application.webhook.Telling;
import org.mailtrail.domain.decision.OwnRule;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.policy.DecisionPolicy;

/** Puts {@link Mailtrail} together. Used once, by one thread. */
public final class MailtrailBuilder {
  private static final Duration HISTORY = Duration.ofDays(90);
  private static final int LARGEST_PAGE = 1_000;

  private @Nullable StoragePlug storage;
  private final List<ExchangePlug> exchanges = new ArrayList<>();
  private SecretsPlug secrets = SecretsPlug.from(name -> Optional.empty());
  private Optional<AddressBook> people = Optional.empty();
  private Clock clock = Clock.systemUTC();
  private DecisionPolicy policy = DecisionPolicy.standard();
  private PassObserver observer = PassObserver.logging();
  private int pageSize = LARGEST_PAGE;
  private int attempts = 3;
  private Duration lease = Duration.ofMinutes(5);
  private int atOnce = 4;
  private Duration history = HISTORY;
  private CountBrokenLinks.Habits links = CountBrokenLinks.Habits.STANDARD;
  private CapacityRules capacity = CapacityRules.standard();
  private Optional<Duration> canaryEvery = Optional.empty();
  private Optional<URI> push = Optional.empty();
  private Optional<EntryListener> listener = Optional.empty();
  private Supplier<Optional<Room>> room = Optional::empty;
  private Optional<RemotePictures> pictures = Optional.empty();
  private final List<PlacedRule> rules = new ArrayList<>();

  private Telling.Rules telling = new Telling.Rules(TellingPlug.nobody(), 3);

  MailtrailBuilder() {}

  /** What keeps everything; the one thing that is not optional. Closed with Mailtrail. */
  public MailtrailBuilder books(StoragePlug plug) {
    this.storage = plug;
    return this;
  }

  /** One more kind of Exchange that mailboxes are reached on; closed with Mailtrail. */
  public MailtrailBuilder exchange(ExchangePlug plug) {
    exchanges.add(plug);
    return this;
  }

  /** Where secrets come from and what encrypts them; if not given, none is known. */
  public MailtrailBuilder secrets(SecretsPlug plug) {
    this.secrets = plug;
    return this;
  }

  /**
   * Secrets from this provider alone: nothing that is entered can be kept, and who has signed in
   * must do so again after a restart.
   */
  public MailtrailBuilder secretsFrom(SecretProvider provider) {
    return secrets(SecretsPlug.from(provider));
  }

  /** People of the host's own, in place of those in the database. */
  public MailtrailBuilder people(AddressBook own) {
    this.people = Optional.of(own);
    return this;
  }

  /** The time, if not this machine's; it is told to the microsecond, as databases keep it. */
  public MailtrailBuilder clock(Clock other) {
    this.clock = other;
    return this;
  }

  /** What is logged and what is not; {@link DecisionPolicy#standard} if not given. */
  public MailtrailBuilder policy(DecisionPolicy other) {
    this.policy = other;
    return this;
  }

  /** No page of any mailbox is larger than so many messages, 1 to 1000. */
  public MailtrailBuilder pageSize(int atMost) {
    if (atMost < 1 || atMost > LARGEST_PAGE) {
      throw new IllegalArgumentException("page size is 1 to " + LARGEST_PAGE);
    }
    this.pageSize = atMost;
    return this;
  }

  /** After how many vain tries a message is quarantined, 1 or more; 3 if not given. */
  public MailtrailBuilder attempts(int tries) {
    if (tries < 1) {
      throw new IllegalArgumentException("attempts are 1 or more, not " + tries);
    }
    this.attempts = tries;
    return this;
  }

  /**
   * After how long without a sign of life a process is taken for dead; 5 minutes if not given.
   *
   * @throws org.mailtrail.application.port.SetupException when it is less than a second
   */
  public MailtrailBuilder lease(Duration time) {
    this.lease = JobSettings.standard(time, atOnce).lease();
    return this;
  }

  /**
   * How many mailboxes are worked at once in this process, 1 or more; 4 if nothing is said. A look
   * at an idle mailbox lasts as long as Exchange takes to answer a few requests, one after another.
   */
  public MailtrailBuilder mailboxesAtOnce(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("mailboxes at once are 1 or more, not " + most);
    }
    this.atOnce = most;
    return this;
  }

  /**
   * How long the history of passes goes back; 90 days if nothing is said.
   *
   * @throws org.mailtrail.application.port.SetupException when it is less than a day
   */
  public MailtrailBuilder history(Duration kept) {
    this.history = ForgetPasses.requireKept(kept);
    return this;
  }

  /**
   * How messages of the log that are gone are counted, by whoever runs the jobs; if nothing is
   * said, once a day with up to 100,000 requests.
   */
  public MailtrailBuilder links(CountBrokenLinks.Habits habits) {
    this.links = habits;
    return this;
  }

  /** How full mailboxes may be, and when to warn; Exchange's own limits if not given. */
  public MailtrailBuilder capacity(CapacityRules rules) {
    this.capacity = rules;
    return this;
  }

  /** How often a canary of each direction must arrive; none is expected if not given. */
  public MailtrailBuilder canaryEvery(Duration period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("canaries arrive every time above zero, not " + period);
    }
    this.canaryEvery = Optional.of(period);
    return this;
  }

  /**
   * Where Exchange tells of mail that comes, so that it is seen at once; at the interval alone if
   * not given.
   *
   * @param address of HTTPS, to which {@code /notifications/graph/} and the mailbox's name is
   *     added; what comes there goes to {@link Mailtrail#notices}
   */
  public MailtrailBuilder push(URI address) {
    this.push = Optional.of(address);
    return this;
  }

  /** Who watches every pass; if not given, faults go to Java's own log and nobody else watches. */
  public MailtrailBuilder observer(PassObserver other) {
    this.observer = other;
    return this;
  }

  /**
   * What carries webhooks and alarms; nobody is told if not given.
   *
   * @param looks after how many looks in a row, a minute apart, health is told
   */
  public MailtrailBuilder telling(TellingPlug plug, int looks) {
    this.telling = new Telling.Rules(plug, looks);
    return this;
  }

  /** The disk on which the host lets Mailtrail write, for the self-check. */
  public MailtrailBuilder room(Supplier<Optional<Room>> disk) {
    this.room = disk;
    return this;
  }

  /**
   * Fetches pictures that a message only points at, when somebody asks; nobody can if not given.
   */
  public MailtrailBuilder pictures(RemotePictures remote) {
    this.pictures = Optional.of(remote);
    return this;
  }

  /** What the host does when an entry is written. */
  public MailtrailBuilder listener(EntryListener host) {
    this.listener = Optional.of(host);
    return this;
  }

  /**
   * A rule of the host's own, which is asked right before the rule of that name. What it decides
   * before {@link RuleName#PRIVACY_BLOCKED} or {@link RuleName#SENSITIVE} is its own
   * responsibility.
   *
   * @throws IllegalArgumentException when the table has no rule of that name
   */
  public MailtrailBuilder rule(RuleName before, OwnRule own) {
    if (before == RuleName.HOST) {
      throw new IllegalArgumentException("name the rule of the table before which yours is asked");
    }
    rules.add(new PlacedRule(before, own));
    return this;
  }

  /**
   * Mailtrail; sends nothing yet. The books are closed when this fails.
   *
   * @throws IllegalStateException when no books were given
   * @throws IllegalArgumentException when two plugs serve one kind of Exchange
   */
  public Mailtrail build() {
    if (storage == null) {
      throw new IllegalStateException("Mailtrail needs books: .books(JpaAdapters.open(…))");
    }
    Hands hands = new Hands(lease, atOnce, history, links, capacity, push);
    Habits habits = new Habits(pageSize, attempts, hands, canaryEvery, observer, telling);
    Host host = new Host(people, policy, rules, listener, clock, new Lent(room, pictures));
    try {
      return new Mailtrail(Works.of(storage, exchanges, secrets, host, habits));
    } catch (RuntimeException refused) {
      storage.close();
      throw refused;
    }
  }
}
