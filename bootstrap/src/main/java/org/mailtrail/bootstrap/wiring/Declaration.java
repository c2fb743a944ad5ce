package org.mailtrail.bootstrap.wiring;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.graph.GraphConnection;

/** What the settings declare of one mailbox. */
final class Declaration {
  private static final List<String> KINDS = List.of("online", "on-premises", "public-folders");
  private static final List<String> METHODS =
      List.of("browser", "device-code", "application", "password", "given-token");

  private final Configuration configuration;
  private final MailboxName name;
  private final String prefix;

  Declaration(Configuration configuration, MailboxName name) {
    this.configuration = configuration;
    this.name = name;
    this.prefix = "mailtrail.mailbox." + name + ".";
  }

  /** What is declared. */
  DeclaredMailbox read() {
    return new DeclaredMailbox(name, place(), account(), routine());
  }

  private Place place() {
    EmailAddress address =
        EmailAddress.parse(text("address"))
            .orElseThrow(
                () ->
                    configuration.wrong(
                        prefix + "address", "is no address", "Write one like log@contoso.com."));
    ExchangeKind kind = kind();
    return new Place(kind, address, endpoint(kind), folders(Folders.standard(kind)));
  }

  private ExchangeKind kind() {
    return ExchangeKind.valueOf(constant(configuration.oneOf(prefix + "exchange", KINDS)));
  }

  private URI endpoint(ExchangeKind kind) {
    if (!text("endpoint").isEmpty()) {
      return configuration.url(prefix + "endpoint");
    }
    if (kind == ExchangeKind.ONLINE) {
      return GraphConnection.WORLDWIDE;
    }
    throw configuration.wrong(
        prefix + "endpoint",
        "is not set",
        "Write the address of EWS, such as https://mail.contoso.com/EWS/Exchange.asmx.");
  }

  private Folders folders(Folders standard) {
    try {
      return new Folders(
          or(text("intake-folder"), standard.intake()),
          or(text("archive-folder"), standard.archive()),
          or(text("not-logged-folder"), standard.notLogged()));
    } catch (IllegalArgumentException same) {
      throw configuration.wrong(
          prefix + "not-logged-folder", "clashes with another folder", same.getMessage() + ".");
    }
  }

  private Account account() {
    return new Account(
        method(),
        text("user"),
        text("tenant"),
        text("client-id"),
        configuration.url(prefix + "redirect-url"));
  }

  private Account.Method method() {
    if (!text("sign-in").isEmpty()) {
      return Account.Method.valueOf(constant(configuration.oneOf(prefix + "sign-in", METHODS)));
    }
    boolean given = kind().usesTokens() && !configuration.secret(prefix + "token").isBlank();
    return given ? Account.Method.GIVEN_TOKEN : Account.unknown(kind()).method();
  }

  private Routine routine() {
    try {
      return new Routine(
          text("template"),
          configuration.number(prefix + "page-size"),
          configuration.duration(prefix + "interval"),
          configuration.isOn(prefix + "adaptive"),
          unknownPeople());
    } catch (IllegalArgumentException outOfBounds) {
      throw configuration.wrong(
          prefix + "page-size",
          "or another habit is out of bounds",
          outOfBounds.getMessage() + ".");
    }
  }

  private UnknownPeople unknownPeople() {
    try {
      return UnknownPeople.parse(text("unknown-people"));
    } catch (IllegalArgumentException wrong) {
      throw configuration.wrong(
          prefix + "unknown-people", "is not understood", wrong.getMessage() + ".");
    }
  }

  private String text(String leaf) {
    return configuration.text(prefix + leaf);
  }

  private static String or(String text, String standard) {
    return text.isEmpty() ? standard : text;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
