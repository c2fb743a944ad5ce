package org.mailtrail.ews;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * A simulated Exchange on-premises, a logging mailbox or public folders in it, and the adapters;
 * time is played. Where Microsoft's schemas are at hand, every request and answer is judged.
 */
public final class Office implements AutoCloseable {
  public static final String MAILBOX = "log@contoso.example";
  public static final String USER = "job@contoso.example";
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  public final ExchangeSimulator exchange;
  public final SimulatedUser account;
  final SimulatedMailbox mailbox;
  public final EwsFolders folders;
  public final EwsConnection connection;
  final PlayedClock clock = new PlayedClock();
  public final List<Duration> pauses = new ArrayList<>();
  final EwsAccount job =
      EwsAccount.of(() -> new Credentials(USER, Secret.of(password())), clock, this::pause);
  final EwsAdapters ews;
  volatile String password = "correct";

  private Office(EwsFolders folders) {
    this.folders = folders;
    exchange = ExchangeSimulator.overHttp(0, clock);
    account = exchange.account(USER, password).mayOpen(MAILBOX).ownsPublicFolders();
    exchange.publicFolders().emailLogging("queue@contoso.example");
    mailbox = isPublic() ? exchange.publicFolders().tree() : exchange.mailbox(MAILBOX);
    String shared = System.getProperty("mailtrail.shared", "");
    if (!shared.isEmpty()) {
      exchange.validatingAgainst(Path.of(shared, "ews-xsd"));
    }
    Network network = Network.standard().allowingPlainHttp();
    connection =
        isPublic()
            ? EwsConnection.publicFolders(
                exchange.ewsAddress(),
                "queue@contoso.example",
                exchange.publicFolders().hierarchyMailbox().address(),
                network)
            : EwsConnection.sharedMailbox(exchange.ewsAddress(), MAILBOX, network);
    ews = connect(connection);
  }

  public static Office withMailbox() {
    return new Office(EwsFolders.mailbox());
  }

  public static Office withPublicFolders() {
    return new Office(EwsFolders.publicFolders());
  }

  public static Office with(EwsFolders.Kind kind) {
    return kind == EwsFolders.Kind.MAILBOX ? withMailbox() : withPublicFolders();
  }

  public EwsAdapters connect(EwsConnection to) {
    return EwsAdapters.connect(to, job);
  }

  private String password() {
    return password;
  }

  /** The folder of this name, made where it is missing. */
  SimulatedFolder made(String name) {
    if (isPublic()) {
      return exchange.publicFolders().create(name);
    }
    return mailbox
        .folder(name)
        .or(() -> mailbox.folderNamed(name))
        .or(() -> mailbox.create(mailbox.root(), name))
        .orElseThrow();
  }

  boolean isPublic() {
    return folders.kind() == EwsFolders.Kind.PUBLIC_FOLDERS;
  }

  public MailIntake intake() {
    MailIntake intake = ews.intake(folders);
    intake.prepare();
    return intake;
  }

  public static Predicate<Request> operation(String name) {
    return request ->
        new String(request.body(), StandardCharsets.UTF_8).contains("<m:" + name + " ")
            || new String(request.body(), StandardCharsets.UTF_8).contains("<m:" + name + ">");
  }

  public void deliverMany(int count) {
    IntStream.range(0, count).forEach(this::deliver);
  }

  public static List<FilingOrder> orders(List<IntakeItem> items, Destination destination) {
    return items.stream().map(item -> new FilingOrder(item.id(), destination)).toList();
  }

  /** Reads and files until nothing waits. */
  public static int drain(MailIntake intake, int pageSize) {
    int filed = 0;
    List<IntakeItem> page = intake.read(pageSize, 0).items();
    while (!page.isEmpty()) {
      filed +=
          (int)
              intake.file(orders(page, Destination.ARCHIVE)).stream()
                  .filter(result -> result.status() == Filed.Status.MOVED)
                  .count();
      page = intake.read(pageSize, 0).items();
    }
    return filed;
  }

  synchronized void pause(Duration duration) {
    pauses.add(duration);
    clock.pass(duration);
  }

  Item deliver(int number) {
    return deliver("mail-" + number + "@fabrikam.example", "Offer " + number, number);
  }

  Item deliver(String messageId, String subject, int second) {
    String raw =
        "From: Carol <carol@fabrikam.example>\r\nTo: jim@contoso.example\r\nSubject: "
            + subject
            + "\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\n"
            + (messageId.isEmpty() ? "" : "Message-ID: <" + messageId + ">\r\n")
            + "\r\nHello\r\n";
    return deliver(raw, NOON.plusSeconds(second));
  }

  Item deliver(String raw, Instant at) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    return isPublic()
        ? exchange.publicFolders().deliver(bytes, at, folders.intake())
        : mailbox.deliver(bytes, at, "inbox");
  }

  public int waiting() {
    return folder(isPublic() ? folders.intake() : "inbox").size();
  }

  public int archived() {
    SimulatedFolder archive = folder(folders.archive());
    return archive.size()
        + mailbox.children(archive).stream().mapToInt(SimulatedFolder::size).sum();
  }

  SimulatedFolder folder(String name) {
    return isPublic()
        ? exchange.publicFolders().folder(name).orElseThrow()
        : mailbox.folder(name).or(() -> mailbox.folderNamed(name)).orElseThrow();
  }

  static List<String> subjects(List<IntakeItem> items) {
    return items.stream()
        .map(item -> item.match(legible -> legible.message().summary().subject(), bad -> "?"))
        .toList();
  }

  @Override
  public void close() {
    ews.close();
    exchange.close();
  }

  /** Stands still unless somebody waits. */
  static final class PlayedClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    void pass(Duration duration) {
      now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
