package org.mailtrail.web;

import static org.assertj.core.api.Assertions.fail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.MailtrailBuilder;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.MakeKey;
import org.mailtrail.application.access.ProviderRoles;
import org.mailtrail.application.access.SignIn;
import org.mailtrail.application.access.SignInByProvider;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.plug.secrets.KeptSecrets;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.visibility.Sharing;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.access.InMemoryTokens;
import org.mailtrail.testkit.access.InMemoryUsers;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.identity.InMemorySecretVault;
import org.mailtrail.testkit.identity.InMemoryTokenStore;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.pictures.InMemoryRemotePictures;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.plug.InMemoryStorage;
import org.mailtrail.testkit.setup.SampleSetups;
import org.mailtrail.web.approach.TrustedProxies;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Assets;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.tls.CertificateFiles;

/** A console over fakes, with users of every role. */
final class Stage implements AutoCloseable {
  static final String PASSWORD = "a password of some length";
  private static final ProviderRoles BY_HAND = new ProviderRoles(Set.of(), Set.of(), Set.of());
  static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  final SettableClock clock = new SettableClock(NOW);
  final InMemoryStorage storage = new InMemoryStorage(clock);
  final InMemoryExchange exchange = new InMemoryExchange();
  final InMemoryBooks books = storage.inMemory();
  final Memory memory = books.memory();
  final InMemoryRemotePictures pictures = new InMemoryRemotePictures();
  final Mailtrail mailtrail;
  final AccessDesk access =
      new AccessDesk(
          new InMemoryUsers(memory),
          new InMemoryTokens(memory),
          new PlainHashes(),
          storage.keptSetups().trail(),
          clock,
          Optional.of(storage.keptByHand().peopleDirectory()));
  final Map<Role, String> sessions = new HashMap<>();
  final Console console;
  private final HttpClient connections = Browser.connections();
  private final Sharing sharing;
  private final Optional<SignInByProvider> organisation;
  Health health = new Health(List.of());

  Stage() {
    this(Sharing.everything());
  }

  /** One that fetches no pictures from elsewhere. */
  static Stage withoutPictures() {
    return new Stage(Sharing.everything(), Optional.empty(), BY_HAND, plain(), false);
  }

  /** One whose salespeople share this. */
  Stage(Sharing sharing) {
    this(sharing, Optional.empty(), BY_HAND, plain(), true);
  }

  /** One whose people sign in at this provider. */
  Stage(IdentityProvider provider, ProviderRoles roles) {
    this(Sharing.everything(), Optional.of(provider), roles, plain(), true);
  }

  /** One that is reached like this. */
  Stage(ConsoleSettings settings) {
    this(Sharing.everything(), Optional.empty(), BY_HAND, settings, true);
  }

  private Stage(
      Sharing sharing,
      Optional<IdentityProvider> provider,
      ProviderRoles roles,
      ConsoleSettings settings,
      boolean hasPictures) {
    this.sharing = sharing;
    MailtrailBuilder builder =
        Mailtrail.builder().books(storage).exchange(exchange).secrets(Stage::secrets).clock(clock);
    this.mailtrail = (hasPictures ? builder.pictures(pictures) : builder).build();
    this.organisation =
        provider.map(
            one -> new SignInByProvider(access, one, mailtrail.people().addressBook(), roles));
    storage.keptSetups().setups().save(SampleSetups.main());
    for (Role role : Role.values()) {
      UserName name = new UserName(role.name());
      String invitation = new InviteUser(access).run(name, role, "test");
      sessions.put(
          role,
          new org.mailtrail.application.access.AcceptInvitation(access)
              .run(invitation, Secret.of(PASSWORD), "test")
              .orElseThrow());
    }
    console = Console.open(settings, backstage());
  }

  private static KeptSecrets secrets(SealedStore store) {
    Memory memory = new Memory();
    InMemorySecretVault vault = new InMemorySecretVault(memory);
    return new KeptSecrets(vault, vault, new InMemoryTokenStore(memory));
  }

  static ConsoleSettings plain() {
    return reached(Optional.empty(), TrustedProxies.none());
  }

  /** Loopback, with this certificate and these proxies; other names are {@code mail.example}. */
  static ConsoleSettings reached(Optional<CertificateFiles> certificate, TrustedProxies proxies) {
    return new ConsoleSettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Set.of("mail.example"),
        Optional.empty(),
        ZoneOffset.UTC,
        certificate,
        proxies);
  }

  /** All that its console answers. */
  List<Route> routes() {
    try (Lamp lamp = new Lamp(() -> health, clock)) {
      return Console.routes(backstage(), new Assets(), lamp, plain());
    }
  }

  /** The pages that a person reads: no parameters, no events, nothing for programs. */
  Set<String> pages() {
    return routes().stream()
        .filter(route -> route.method() == Route.Method.GET && !route.isForPrograms())
        .map(Route::path)
        .filter(path -> !path.contains("{") && !path.contains("<"))
        .filter(path -> !path.equals("/health/events"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Backstage backstage() {
    return new Backstage(
        access,
        mailtrail,
        () -> health,
        Optional.of(() -> log("A played message")),
        sharing,
        organisation);
  }

  /** Logs an entry with this subject; its message has two bodies and an attachment. */
  String log(String subject) {
    log(
        Letter.of(subject.hashCode() + "@example.org", "mia@fabrikam.example", "jr@contoso.example")
            .about(subject)
            .with("Content-Type", "multipart/mixed; boundary=m")
            .saying(
                """
                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                Words as text
                --a
                Content-Type: text/html

                <p onclick="x()">Words <b>as sent</b></p><script>x()</script>
                <img src="http://spy.example/x.png">
                --a--
                --m
                Content-Type: text/html; name="offer.html"
                Content-Disposition: attachment; filename="../offer.html"

                <script>x()</script>
                --m--
                """
                    .replace("\n", "\r\n")));
    return subject;
  }

  /** Logs an entry of this letter, which lies in the archive. */
  ItemId log(Letter letter) {
    return log(letter, "JR", Conversation.none());
  }

  /** Logs an entry of this letter, which our own people sent. */
  ItemId logSent(Letter letter, Authenticity authenticity) {
    return log(
        letter, InformationFlow.OUTBOUND, "JR", new Checked(authenticity, Conversation.none()));
  }

  /** The same of another salesperson, in a conversation. */
  ItemId log(Letter letter, String salesperson, Conversation conversation) {
    return log(
        letter,
        InformationFlow.INBOUND,
        salesperson,
        new Checked(Authenticity.unknown(), conversation));
  }

  private record Checked(Authenticity authenticity, Conversation conversation) {}

  private ItemId log(Letter letter, InformationFlow flow, String salesperson, Checked checked) {
    Instant at = clock.instant().minus(Duration.ofHours(1));
    MailboxName mailbox = SampleSetups.MAIN;
    ItemId item = exchange.mailboxes().mailbox(mailbox).deliver(TrialFolder.ARCHIVE, letter, at);
    books
        .books()
        .log()
        .append(
            List.of(
                new Interaction(
                    new Exchange(
                        flow,
                        new SalespersonCode(salesperson),
                        EmailAddress.parse("jr@contoso.example").orElseThrow(),
                        new ContactNumber("CT000101"),
                        EmailAddress.parse("mia@fabrikam.example").orElseThrow(),
                        "Fabrikam"),
                    at,
                    letter.subject(),
                    InteractionTemplate.email(),
                    new MessageLink(
                        mailbox,
                        letter.key(),
                        new StoredItem(item, Optional.empty(), false, 100),
                        "Archive",
                        Optional.of(at),
                        at),
                    new Interaction.Logged(
                        new PassId(new UUID(0, 1)),
                        at,
                        checked.authenticity(),
                        checked.conversation()))));
    return item;
  }

  /** The n-th pass began n seconds after noon, and saw n messages. */
  void pass(int n, Optional<Problem> problem) {
    Instant at = NOW.plusSeconds(n);
    books
        .passes()
        .record(
            new PassReport(
                new PassId(new UUID(7, n)),
                SampleSetups.MAIN,
                at,
                at.plusMillis(250L * n),
                new PassCounts(n, 0, 0, 0, 0, new PassCounts.Beside(2L * n, 0, 0, 0, 0)),
                problem));
  }

  /** Makes an opportunity of the first entry, with a contact that there is. */
  void sell() {
    keepContact(Contact.Standing.OPEN);
    keepSalesperson();
    mailtrail
        .sales()
        .create()
        .create(new EntryNumber(1), OpportunityDraft.blank(), "test")
        .match(done -> done, refusal -> fail(refusal.toString()));
  }

  /** The contact of all entries is like this. */
  void keepContact(Contact.Standing standing) {
    books
        .people()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber("CT000101"),
                    "Mia Lund",
                    "Fabrikam",
                    List.of(ContactAddress.always(EmailAddress.of("mia@fabrikam.example"))),
                    standing)));
  }

  /** The salesperson of all entries is known. */
  void keepSalesperson() {
    books
        .people()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JR"),
                    "Jim Rowe",
                    List.of(EmailAddress.of("jr@contoso.example")))));
  }

  SignIn signIn() {
    return new SignIn(access);
  }

  Browser browser() {
    return new Browser(console.address(), connections);
  }

  /** A program that shows a key of the user with this role. */
  Browser program(Role role) {
    return program(role, role);
  }

  /** The same with a key that reaches no further than this. */
  Browser program(Role role, Role scope) {
    String key =
        new MakeKey(access)
            .run(new UserName(role.name()), new MakeKey.Wish("a program", scope, 30), "test")
            .match(made -> made, refusal -> fail(refusal.toString()));
    return browser().withHeader("Authorization", "Bearer " + key);
  }

  /** A browser that is signed in. */
  Browser browser(Role role) {
    return browser().withCookie("mailtrail", sessions.get(role));
  }

  @Override
  public void close() {
    console.close();
    mailtrail.close();
  }

  /** No hash at all; a real one costs time on purpose. */
  private static final class PlainHashes implements PasswordHashes {
    @Override
    public String hash(Secret password) {
      return password.use(text -> "plain:" + text);
    }

    @Override
    public boolean matches(Secret password, String hash) {
      return hash(password).equals(hash);
    }
  }
}
