package org.mailtrail.application.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.BegunSignIn;
import org.mailtrail.application.port.access.Identity;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Signs a browser in by the organisation's own sign-in. The person is known by a verified address,
 * is tied to the salesperson who has it, and stays tied to who signed in first.
 */
public final class SignInByProvider {
  private final AccessDesk desk;
  private final IdentityProvider provider;
  private final AddressBook people;
  private final ProviderRoles roles;

  /** Signing in at this desk by this provider. */
  public SignInByProvider(
      AccessDesk desk, IdentityProvider provider, AddressBook people, ProviderRoles roles) {
    this.desk = desk;
    this.provider = provider;
    this.people = people;
    this.roles = roles;
  }

  /** A sign-in that was begun, and where the browser goes for it. */
  public record Begun(BegunSignIn signIn, URI address) {}

  /**
   * Begins.
   *
   * @param redirect where the browser comes back to
   * @throws org.mailtrail.application.port.ExchangeException when the provider does not answer
   */
  public Begun begin(URI redirect) {
    BegunSignIn begun =
        new BegunSignIn(AccessDesk.random(), AccessDesk.random(), AccessDesk.random(), redirect);
    return new Begun(begun, provider.begin(begun));
  }

  /**
   * Ends, with a session where everything fits.
   *
   * @param code with which the browser came back
   * @param browser what the session is called in the list of sessions
   * @return who came in
   * @throws org.mailtrail.application.port.ExchangeException when the provider does not answer
   */
  public DeskAnswer<CameIn> finish(BegunSignIn begun, String code, String browser) {
    return identity(begun, code)
        .then(
            identity ->
                user(identity).then(user -> DeskAnswer.done(cameIn(identity, user, browser))));
  }

  private CameIn cameIn(Identity identity, User user, String browser) {
    return new CameIn(
        desk.session(user.name(), browser, "sign-in"),
        identity.hasUntold() && roles.nameMoreThan(user.role()));
  }

  /**
   * Somebody came in.
   *
   * @param session the session's token
   * @param mayBeMore whether a group that is not told could make more of the person
   */
  public record CameIn(String session, boolean mayBeMore) {}

  private DeskAnswer<Identity> identity(BegunSignIn begun, String code) {
    IdentityProvider.Answer answer = provider.finish(begun, code);
    if (answer instanceof IdentityProvider.Answer.Doubted doubted) {
      return refused(doubted.code(), doubted.reason(), "Sign in again; if it stays, ask an admin.");
    }
    return DeskAnswer.done(((IdentityProvider.Answer.Known) answer).identity());
  }

  private DeskAnswer<User> user(Identity identity) {
    if (identity.address().isEmpty()) {
      return addressless();
    }
    EmailAddress address = identity.address().get();
    Optional<UserName> name = name(address);
    if (name.isEmpty()) {
      return refused(
          "sign-in-name", "the address cannot be a user's name", "Ask an admin for a local user.");
    }
    Optional<User> before = desk.users().find(name.get());
    if (before.filter(User::isBlocked).isPresent()) {
      return refused("sign-in-blocked", "your user is blocked", "Ask an admin to let you in.");
    }
    return role(identity, before).then(role -> tied(identity, address, before, name.get(), role));
  }

  private static DeskAnswer<User> addressless() {
    return refused(
        "sign-in-address",
        "the organisation does not say that your address was verified",
        "Ask an admin to let it tell the claims email and email_verified or xms_edov.");
  }

  private static Optional<UserName> name(EmailAddress address) {
    try {
      return Optional.of(new UserName(address.toString()));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private DeskAnswer<Role> role(Identity identity, Optional<User> before) {
    Optional<Role> role = roles.areByHand() ? before.map(User::role) : roles.of(identity.groups());
    return role.map(DeskAnswer::done).orElseGet(() -> roleless(identity));
  }

  /** Who is in too many groups to be told may be in the right one: that is another trouble. */
  private DeskAnswer<Role> roleless(Identity identity) {
    if (!roles.areByHand() && identity.hasUntold()) {
      return refused(
          "sign-in-overage",
          "you are in more groups than the organisation tells",
          "Ask an admin to give you an app role of the console, and to name it in the settings.");
    }
    return refused(
        "sign-in-groups",
        roles.areByHand()
            ? "nobody has invited a user with your address"
            : "you are in no group that may use the console",
        "Ask an admin to let you in.");
  }

  private DeskAnswer<User> tied(
      Identity identity, EmailAddress address, Optional<User> before, UserName name, Role role) {
    Optional<String> subject = before.flatMap(User::subject);
    if (subject.isPresent() && !subject.get().equals(identity.subject())) {
      return refused(
          "sign-in-other",
          "somebody else has signed in with this address before",
          "Ask an admin to remove that user, if the address is yours now.");
    }
    Optional<SalespersonCode> person =
        salesperson(address).or(() -> before.flatMap(User::salesperson));
    User now =
        new User(
            name, role, person, before.flatMap(User::password), Optional.of(identity.subject()));
    keep(now, before);
    return DeskAnswer.done(now);
  }

  private Optional<SalespersonCode> salesperson(EmailAddress address) {
    return people.lookUp(Set.of(address)).salesperson(address).map(Salesperson::code);
  }

  /** Who may do something else from now on signs in anew everywhere. */
  private void keep(User now, Optional<User> before) {
    if (before.filter(known -> known.role() != now.role()).isPresent()) {
      new EndSessions(desk).run(now.name(), "sign-in");
    }
    if (before.filter(now::equals).isEmpty()) {
      desk.users().save(now);
      desk.note(
          new Signature("sign-in", SignInByProvider.class.getSimpleName()),
          now.name(),
          "role",
          before.map(user -> user.role().name()).orElse(""),
          now.role().name());
    }
  }

  private static <T> DeskAnswer<T> refused(String code, String reason, String remedy) {
    return DeskAnswer.refused(new Refusal(code, reason, remedy));
  }
}
