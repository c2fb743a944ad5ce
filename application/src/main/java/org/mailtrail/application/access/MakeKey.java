package org.mailtrail.application.access;

import java.time.Duration;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Makes keys by which programs ask in the name of a user. */
public final class MakeKey {
  /** The longest that a key lives, in days. */
  public static final int LONGEST = 365;

  private static final int MOST = 50;

  private final AccessDesk desk;

  /** Making keys at this desk. */
  public MakeKey(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes a key; it never reaches further than its user at the moment of use, and ends with the
   * user.
   *
   * @param wish what it is to be like
   * @param who who makes it
   * @return the key: this is the only time that it is seen
   */
  public DeskAnswer<String> run(UserName name, Wish wish, String who) {
    return desk.users()
        .find(name)
        .map(user -> made(user, wish, who))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("user", name.value())));
  }

  private DeskAnswer<String> made(User user, Wish wish, String who) {
    if (wish.label().isBlank() || wish.days() < 1 || wish.days() > LONGEST) {
      return DeskAnswer.refused(
          new Refusal(
              "key-unfit",
              "a key has a name, and lives for 1 to " + LONGEST + " days",
              "Say what it is for, and for how long."));
    }
    if (!user.role().includes(wish.scope())) {
      return DeskAnswer.refused(
          new Refusal(
              "key-beyond-user",
              "a key of " + user.name() + " cannot do more than the user, who is " + user.role(),
              "Choose a lesser scope."));
    }
    return room(user).then(there -> DeskAnswer.done(issued(user, wish, who)));
  }

  private DeskAnswer<User> room(User user) {
    long keys =
        desk.tokens().of(user.name()).stream()
            .filter(token -> token.kind() == Token.Kind.API_KEY)
            .count();
    return keys < MOST
        ? DeskAnswer.done(user)
        : DeskAnswer.refused(
            new Refusal(
                "keys-too-many",
                user.name() + " has " + keys + " keys",
                "End those that nobody uses any more."));
  }

  private String issued(User user, Wish wish, String who) {
    desk.note(
        Signature.of(who, MakeKey.class),
        user.name(),
        "key " + wish.label().strip(),
        "",
        wish.scope() + ", " + wish.days() + " days");
    return desk.issue(
        Token.Kind.API_KEY,
        user.name(),
        wish.label().strip(),
        Duration.ofDays(wish.days()),
        wish.scope());
  }

  /**
   * What a key is to be like.
   *
   * @param label what it is for
   * @param scope the most that its bearer may do
   * @param days how long it lives
   */
  public record Wish(String label, Role scope, int days) {}
}
