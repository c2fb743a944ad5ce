package org.mailtrail.application.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Signs a browser in, by password or by a link that works once. */
public final class SignIn {
  /** A hash costs memory on purpose, and anybody may ask for one. */
  private static final int AT_ONCE = 4;

  private final AccessDesk desk;
  private final Semaphore comparing = new Semaphore(AT_ONCE, true);
  private final AtomicReference<String> nobodys = new AtomicReference<>("");

  /** Signing in at this desk. */
  public SignIn(AccessDesk desk) {
    this.desk = desk;
  }

  /** Made by whoever signs in first, known or not, and not at the start. */
  private String nobodys() {
    return nobodys.updateAndGet(
        made -> made.isEmpty() ? desk.hashes().hash(Secret.of("nobody has this password")) : made);
  }

  /**
   * Signs in by password. An unknown name takes as long as a wrong password; few are compared at
   * once, the others wait for their turn.
   *
   * @param name as it was typed
   * @param browser what the session is called in the list of sessions
   * @return the session's token; empty when name or password are wrong
   */
  public Optional<String> run(String name, Secret password, String browser) {
    String nobodys = nobodys();
    Optional<User> user = named(name);
    String hash = user.flatMap(User::password).orElse(nobodys);
    boolean fits = matches(password, hash);
    return user.filter(known -> fits && known.password().isPresent() && !known.isBlocked())
        .map(known -> desk.session(known.name(), browser, "sign-in"));
  }

  /**
   * The password so far, and another one.
   *
   * @param now as it was typed
   * @param next as it was typed
   */
  public record Passwords(Secret now, Secret next) {}

  /**
   * Signs in anew with another password: sets it, ends all sessions of the user and forgets the
   * browsers; keys stay. That stands in the audit trail.
   *
   * @param browser what the session is called in the list of sessions
   * @param who who wants it
   * @return the session's token; empty when the password so far is not this one, there is none, or
   *     the other one is not fit
   */
  public Optional<String> anew(UserName name, Passwords passwords, String browser, String who) {
    Optional<User> user = desk.users().find(name).filter(known -> !known.isBlocked());
    boolean fits =
        user.flatMap(User::password).filter(hash -> matches(passwords.now(), hash)).isPresent();
    if (!fits || !AcceptInvitation.isFit(passwords.next())) {
      return Optional.empty();
    }
    desk.users().save(user.orElseThrow().withPassword(desk.hashes().hash(passwords.next())));
    desk.note(new Signature(who, "ChangePassword"), name, "password", "", "changed");
    new EndSessions(desk).run(name, who);
    return Optional.of(desk.session(name, browser, who));
  }

  /**
   * Signs in by a link; the link is used up.
   *
   * @return the session's token; empty when the link was used, has ended or never was one
   */
  public Optional<String> run(String link, String browser) {
    return desk.alive(link, Token.Kind.LINK)
        .filter(
            alive -> desk.users().find(alive.user()).filter(user -> !user.isBlocked()).isPresent())
        .filter(alive -> desk.tokens().remove(TokenHash.of(link)))
        .map(alive -> desk.session(alive.user(), browser, "link"));
  }

  /**
   * Puts into the audit trail that passwords are guessed for a user, where there is such a user;
   * the caller sees to it that this is not done all the time.
   *
   * @param name as it was typed
   * @param from the address of the latest attempt
   */
  public void noteGuessing(String name, String from) {
    named(name)
        .ifPresent(
            user ->
                desk.note(
                    new Signature("sign-in", "NoteGuessing"),
                    user.name(),
                    "password guessed",
                    "",
                    from));
  }

  private boolean matches(Secret password, String hash) {
    comparing.acquireUninterruptibly();
    try {
      return desk.hashes().matches(password, hash);
    } finally {
      comparing.release();
    }
  }

  private Optional<User> named(String name) {
    try {
      return desk.users().find(new UserName(name));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }
}
