package org.mailtrail.consoletest.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.bootstrap.command.ConfiguredPlayhouse;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.cli.play.Played;
import org.mailtrail.demo.story.DemoLetter;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/**
 * A console in which no mailbox is set up, beside a simulated organisation whose admin has done the
 * script's part, until it is closed.
 */
public final class FreshInstallation implements AutoCloseable {
  /** The logging mailbox. */
  public static final String ADDRESS = "log@contoso.example";

  /** Who the job is. */
  public static final String JOB = "job@contoso.example";

  /** The organisation. */
  public static final String TENANT = "contoso.example";

  /** The registered application. */
  public static final String CLIENT = "mailtrail";

  /** What it proves itself with. */
  public static final String SECRET = "simulated";

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger sent = new AtomicInteger();
  private final CompletableFuture<URI> link = new CompletableFuture<>();
  private final Played engine;
  private final CompletableFuture<Void> run;

  /** Starts it. */
  public FreshInstallation() {
    simulator.mailbox(ADDRESS);
    simulator.account(JOB, SECRET).mayOpen(ADDRESS);
    engine =
        new ConfiguredPlayhouse(Configuration.read(Optional.empty(), Map.of()))
            .open(settings(folder()), Clock.systemUTC());
    engine
        .mailtrail()
        .people()
        .register()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JR"),
                    "Jane Roe",
                    List.of(EmailAddress.of("jane.roe@contoso.example")))));
    engine.mailtrail().people().register().putContacts(List.of(contact()));
    run =
        CompletableFuture.runAsync(
            () -> engine.serve(new UserName("admin"), link::complete, this::send, end));
    simulator
        .identity()
        .register(TENANT, CLIENT)
        .secret(SECRET)
        .redirect(redirect())
        .publicClients(true);
    simulator.identity().visitor(SignInVisit.consents(JOB));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("fresh-installation");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private Map<String, String> settings(Path folder) {
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    return Map.of(
        "mailtrail.home",
        folder.toString(),
        "mailtrail.database.url",
        "jdbc:h2:file:" + folder.resolve("log"),
        "mailtrail.http.address",
        "off",
        "mailtrail.console.address",
        "127.0.0.1:0",
        "mailtrail.identity.authority",
        simulator.identityAddress().toString(),
        "mailtrail.identity.trust",
        certificate.toString(),
        "mailtrail.mailbox.main.trust",
        certificate.toString());
  }

  private static Contact contact() {
    return new Contact(
        new ContactNumber("CT000101"),
        "Ann Whitfield",
        "Fabrikam",
        List.of(ContactAddress.always(EmailAddress.of("ann.whitfield@fabrikam.example"))),
        Contact.Standing.OPEN);
  }

  /** A mail of the contact crosses the border, and the next pass comes at once. */
  private void send() {
    simulator
        .organization(Set.of(TENANT), ADDRESS)
        .send(
            DemoLetter.next(3 * sent.getAndIncrement(), Clock.systemUTC().instant()),
            Clock.systemUTC().instant());
    engine.mailtrail().jobs().runNow().run(new MailboxName("main"), "test");
  }

  /** A mailbox is set up, and so many of its messages could not be worked because of this. */
  public void giveUp(int messages, String problem) {
    MailboxName mailbox = new MailboxName("lost");
    Place place =
        new Place(
            ExchangeKind.ONLINE,
            EmailAddress.of(ADDRESS),
            simulator.graphAddress(),
            Folders.standard(ExchangeKind.ONLINE));
    engine.mailtrail().storage().keptSetups().setups().save(MailboxSetup.of(mailbox, place));
    for (int n = 0; n < messages; n++) {
      LedgerRow.Sighting sighting =
          new LedgerRow.Sighting(
              mailbox,
              new ItemId(problem + n),
              Optional.empty(),
              LedgerRow.Times.unknown(),
              "",
              "");
      LedgerRow.Recorded recorded =
          new LedgerRow.Recorded(new PassId(new UUID(1, n)), Clock.systemUTC().instant());
      engine
          .mailtrail()
          .entries()
          .ledger()
          .record(List.of(new LedgerRow(sighting, new Reason.Failed(true), problem, 3, recorded)));
    }
  }

  /** Signs an admin in, once. */
  public URI link() {
    return CompletableFuture.anyOf(link, run).thenApply(any -> link.join()).join();
  }

  /** The address of a page. */
  public String at(String path) {
    return link().resolve(path).toString();
  }

  /** Where the identity platform is to send its answer. */
  public URI redirect() {
    return URI.create("http://localhost:" + link().getPort() + "/signin");
  }

  /** Where mailboxes are reached. */
  public String endpoint() {
    return simulator.graphAddress().toString();
  }

  @Override
  public void close() {
    end.countDown();
    run.join();
    engine.close();
    simulator.close();
  }
}
