package org.mailtrail.testkit.setup;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;

/** Setups for tests; none was saved yet. */
public final class SampleSetups {
  /** The name of most of them. */
  public static final MailboxName MAIN = new MailboxName("main");

  private static final EmailAddress ADDRESS = EmailAddress.of("logging@contoso.example");
  private static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0");
  private static final URI EWS = URI.create("https://mail.contoso.example/EWS/Exchange.asmx");

  private SampleSetups() {}

  /** Where the mailboxes of a kind are; those of Exchange Online end in a version. */
  public static Endpoints endpoints(ExchangeKind kind) {
    return kind == ExchangeKind.ONLINE
        ? new Endpoints(
            Optional.of(GRAPH),
            GRAPH.toString(),
            endpoint ->
                endpoint.getPath().endsWith("/v1.0")
                    ? Optional.empty()
                    : Optional.of("does not end in /v1.0"))
        : Endpoints.any(EWS.toString());
  }

  /** A shared mailbox of Exchange Online. */
  public static Place online(EmailAddress address) {
    return new Place(ExchangeKind.ONLINE, address, GRAPH, Folders.standard(ExchangeKind.ONLINE));
  }

  /** A shared mailbox of Exchange Online; nobody has entered an account so far. */
  public static MailboxSetup main() {
    return named("main");
  }

  /** The same under another name. */
  public static MailboxSetup named(String name) {
    return MailboxSetup.of(new MailboxName(name), online(ADDRESS));
  }

  /** The same with everything that logging needs, switched off. */
  public static MailboxSetup complete() {
    return main().with(account(Account.Method.BROWSER));
  }

  /** A mailbox of Exchange on-premises with everything that logging needs, switched off. */
  public static MailboxSetup onPremises() {
    return MailboxSetup.of(new MailboxName("on-premises"), place(ExchangeKind.ON_PREMISES))
        .with(account(Account.Method.PASSWORD));
  }

  /** An account that signs in like this and lacks nothing. */
  public static Account account(Account.Method method) {
    return new Account(
        method, "job@contoso.example", "contoso.example", "client-1", Account.LOOPBACK);
  }

  /** A mailbox on-premises, or its public folders. */
  public static Place place(ExchangeKind kind) {
    return kind == ExchangeKind.ONLINE
        ? online(ADDRESS)
        : new Place(kind, ADDRESS, EWS, Folders.standard(kind));
  }

  /** One for each kind of Exchange, way to sign in and state of the switch. */
  static List<MailboxSetup> all() {
    List<MailboxSetup> all = new ArrayList<>();
    for (ExchangeKind kind : ExchangeKind.values()) {
      for (Account.Method method : Account.Method.values()) {
        String name = (kind + "-" + method).toLowerCase(Locale.ROOT).replace('_', '-');
        all.add(
            MailboxSetup.of(new MailboxName(name), place(kind))
                .with(account(method))
                .with(
                    new Routine("VISIT", 1 + all.size(), Duration.ofMillis(10_500), false)
                        .with(strangers(all.size())))
                .with(logging(method)));
      }
    }
    return all;
  }

  private static UnknownPeople strangers(int n) {
    List<UnknownPeople.Way> ways = List.of(UnknownPeople.Way.values());
    UnknownPeople.Way way = ways.get(n % ways.size());
    return way == UnknownPeople.Way.CONTACT
        ? UnknownPeople.under(new ContactNumber("CT" + n))
        : UnknownPeople.by(way);
  }

  private static Switch logging(Account.Method method) {
    Switch.Turn turn = new Switch.Turn("anna", Instant.parse("2026-03-02T12:00:00.123456Z"));
    return method == Account.Method.GIVEN_TOKEN
        ? Switch.untouched()
        : new Switch(method.isOAuth(), Optional.of(turn));
  }

  /** As long as settings can be, and in more than one alphabet. */
  static MailboxSetup large() {
    String path = "\\E-Mail-Ablage \u00fc\u4e2d\ud83d\udcec".repeat(20);
    URI web = URI.create("https://mail.contoso.example/" + "a".repeat(1_500));
    EmailAddress address = EmailAddress.of("l".repeat(500) + "@" + "d".repeat(400) + ".example");
    Place place =
        new Place(
            ExchangeKind.PUBLIC_FOLDERS,
            address,
            web,
            new Folders(path + "\\Queue", path + "\\Storage", path + "\\Not Logged"));
    String user = "CONTOSO\\j\u00f6b '\"; --".repeat(20);
    return MailboxSetup.of(new MailboxName("m".repeat(40)), place)
        .with(new Account(Account.Method.PASSWORD, user, "t".repeat(255), "c".repeat(255), web))
        .with(
            new Routine("T".repeat(40), 1_000, Duration.ofDays(1), true)
                .with(UnknownPeople.under(new ContactNumber("9".repeat(200)))));
  }
}
