package org.mailtrail.application.setup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;

/** What can be said against settings without asking Exchange. */
final class SettingRules {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Function<ExchangeKind, Endpoints> endpoints;
  private final boolean plainHttpOnLoopback;
  private final Templates templates;
  private final PeopleDirectory people;

  SettingRules(
      Function<ExchangeKind, Endpoints> endpoints,
      boolean plainHttpOnLoopback,
      Templates templates,
      PeopleDirectory people) {
    this.endpoints = endpoints;
    this.plainHttpOnLoopback = plainHttpOnLoopback;
    this.templates = templates;
    this.people = people;
  }

  /** What the routine names for the first time and is not there; what it named before may stay. */
  Optional<Refused> objectionTo(Routine wanted, Routine before) {
    Optional<Refused> template =
        wanted.template().equals(before.template()) || templates.find(wanted.template()).isPresent()
            ? Optional.empty()
            : refuse(
                "template",
                SetupSentence.TEMPLATE_MISSING.with(wanted.template()),
                SetupSentence.CREATE_TEMPLATE.with());
    return template.or(
        () ->
            wanted
                .unknownPeople()
                .contact()
                .filter(number -> !before.unknownPeople().contact().equals(Optional.of(number)))
                .flatMap(this::contact));
  }

  private Optional<Refused> contact(ContactNumber number) {
    Optional<Contact> found = people.contacts(List.of(number)).stream().findFirst();
    return found.filter(Contact::mayBeLogged).isPresent()
        ? Optional.empty()
        : refuse(
            "unknown-people",
            (found.isPresent() ? SetupSentence.CONTACT_BLOCKED : SetupSentence.CONTACT_MISSING)
                .with(number),
            SetupSentence.NAME_CONTACT.with());
  }

  /** The setup as it is, or what is wrong with it. */
  SetupOutcome judge(MailboxSetup setup) {
    Optional<Refused> objection =
        endpoint(setup).or(() -> method(setup)).or(() -> redirect(setup.account().redirectUrl()));
    return objection.<SetupOutcome>map(o -> o).orElseGet(() -> new SetupOutcome.Done(setup));
  }

  private Optional<Refused> endpoint(MailboxSetup setup) {
    URI endpoint = setup.place().endpoint();
    Endpoints known = endpoints.apply(setup.place().kind());
    Optional<Phrase> objection =
        !isWebAddress(endpoint) || endpoint.getRawQuery() != null
            ? Optional.of(SetupSentence.NO_WEB_ADDRESS.with())
            : !isSafe(endpoint, plainHttpOnLoopback)
                ? Optional.of(SetupSentence.NO_HTTPS.with())
                : known.objection().apply(endpoint).map(Phrase::foreign);
    return objection.flatMap(
        what -> refuse("endpoint", what, SetupSentence.WRITE_LIKE.with(known.example())));
  }

  private static Optional<Refused> method(MailboxSetup setup) {
    boolean password = setup.account().method() == Account.Method.PASSWORD;
    if (setup.place().kind().usesTokens() == password) {
      return refuse(
          "sign-in",
          (password ? SetupSentence.NO_PASSWORD_ONLINE : SetupSentence.PASSWORD_ON_PREMISES).with(),
          SetupSentence.CHOOSE_WAY.with());
    }
    return Optional.empty();
  }

  /** A native application's redirect may be plain on the machine itself (RFC 8252 §7.3). */
  private static Optional<Refused> redirect(URI url) {
    return isWebAddress(url) && isSafe(url, true)
        ? Optional.empty()
        : refuse(
            "redirect-url",
            SetupSentence.NEITHER_HTTPS_NOR_HERE.with(),
            SetupSentence.USE_LOOPBACK.with(Account.LOOPBACK));
  }

  private static boolean isWebAddress(URI uri) {
    return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
  }

  private static boolean isSafe(URI uri, boolean plainOnLoopback) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme())
            && plainOnLoopback
            && LOOPBACK.contains(uri.getHost()));
  }

  private static Optional<Refused> refuse(String setting, Phrase reason, Phrase remedy) {
    return Optional.of(new Refused(setting, reason, remedy));
  }
}
