import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.books.AddressBook;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.IdentityPlatform;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.Visit;

/** An Exchange with one letter, a person who signs in, and the people of a CRM. */
class Stage {
  public static void main(String[] arguments) {
    try (ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC())) {
      simulator
          .identity()
          .register("contoso.example", "crm")
          .secret("of-the-vault")
          .publicClients(true);
      simulator
          .mailbox("log@contoso.example")
          .deliver(letter(), simulator.clock().instant(), "inbox");
      Network network = Network.standard().trusting(simulator.trust().orElseThrow());
      Scratch.run(
          Path.of(arguments[0]).resolve("log").toString(),
          GraphAdapters.online(
              IdentityPlatform.entra(simulator.identityAddress(), network), mailbox -> network),
          new DeclaredMailbox(
              new MailboxName("main"),
              new Place(
                  ExchangeKind.ONLINE,
                  EmailAddress.of("log@contoso.example"),
                  simulator.graphAddress(),
                  Folders.standard(ExchangeKind.ONLINE)),
              new Account(
                  Account.Method.DEVICE_CODE, "", "contoso.example", "crm", Account.LOOPBACK)),
          crm(),
          name ->
              name.value().endsWith(".client-secret")
                  ? Optional.of(Secret.of("of-the-vault"))
                  : Optional.empty(),
          code -> enter(simulator, code.userCode()));
    }
    System.exit(0);
  }

  private static void enter(ExchangeSimulator simulator, String code) {
    simulator.identity().enter(code, Visit.consents("job@contoso.example"));
  }

  private static AddressBook crm() {
    return addresses ->
        KnownPeople.of(
            List.of(
                new Salesperson(
                    new SalespersonCode("JR"),
                    "John",
                    List.of(EmailAddress.of("john@contoso.example")))),
            List.of(
                new Contact(
                    new ContactNumber("CT1"),
                    "Ann",
                    "Fabrikam",
                    List.of(ContactAddress.always(EmailAddress.of("ann@fabrikam.example"))),
                    Contact.Standing.OPEN)));
  }

  private static byte[] letter() {
    return ("Date: Mon, 05 Jan 2026 10:00:00 +0000\r\n"
            + "Message-ID: <1@fabrikam.example>\r\n"
            + "From: ann@fabrikam.example\r\n"
            + "To: john@contoso.example\r\n"
            + "Subject: Chairs\r\n\r\n"
            + "Hello\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
