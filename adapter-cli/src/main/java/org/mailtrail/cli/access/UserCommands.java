package org.mailtrail.cli.access;

import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.BlockUser;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who may use the console, who is signed in, and the end of it. */
final class UserCommands {
  private UserCommands() {}

  private static int missing(UserName name) {
    Shared.terminal().say("There is no user " + name + "; console users lists them.");
    return Shared.PERSON_MUST_ACT;
  }

  /** {@code mailtrail console users}. */
  @Command(
      name = "users",
      description = "Lists the users: role, state, sessions and keys.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Override
    public Integer call() {
      return shared.admitted(
          desk -> {
            desk.users().all().forEach(user -> Shared.terminal().say(line(desk, user)));
            return Shared.OK;
          });
    }

    private static String line(AccessDesk desk, User user) {
      List<Token> tokens = desk.tokens().of(user.name());
      return String.join(
          "  ",
          user.name().value(),
          user.role().name(),
          state(user),
          "sessions " + count(tokens, Token.Kind.SESSION),
          "keys " + count(tokens, Token.Kind.API_KEY));
    }

    private static String state(User user) {
      if (user.isBlocked()) {
        return "blocked";
      }
      return user.password().isPresent() || user.subject().isPresent() ? "active" : "invited";
    }

    private static long count(List<Token> tokens, Token.Kind kind) {
      return tokens.stream().filter(token -> token.kind() == kind).count();
    }
  }

  /** {@code mailtrail console end-sessions}. */
  @Command(
      name = "end-sessions",
      description = "Signs a user out everywhere, at once; keys stay.",
      footer = {"", "Example: mailtrail console end-sessions anna"},
      mixinStandardHelpOptions = true)
  static final class End extends Act {
    @Override
    int act(AccessDesk desk, UserName name, String who) {
      return desk.users()
          .find(name)
          .map(user -> said(new EndSessions(desk).run(user.name(), who)))
          .orElseGet(() -> missing(name));
    }

    private static int said(int ended) {
      Shared.terminal().say("Sessions ended: " + ended);
      return Shared.OK;
    }
  }

  /** {@code mailtrail console block}. */
  @Command(
      name = "block",
      description = {
        "Keeps a user out: sessions end, and neither password, organisation nor key lets in.",
        "",
        "Role and history stay; console unblock lets the user in again."
      },
      footer = {"", "Example: mailtrail console block anna"},
      mixinStandardHelpOptions = true)
  static final class Block extends Act {
    @Override
    int act(AccessDesk desk, UserName name, String who) {
      return Signed.tell(
          new BlockUser(desk).run(name, true, who), user -> "Blocked: " + user.name());
    }
  }

  /** {@code mailtrail console unblock}. */
  @Command(
      name = "unblock",
      description = "Lets a blocked user in again.",
      footer = {"", "Example: mailtrail console unblock anna"},
      mixinStandardHelpOptions = true)
  static final class Unblock extends Act {
    @Override
    int act(AccessDesk desk, UserName name, String who) {
      return Signed.tell(
          new BlockUser(desk).run(name, false, who), user -> "Let in again: " + user.name());
    }
  }

  /** {@code mailtrail console remove}. */
  @Command(
      name = "remove",
      description = {
        "Removes a user, with every session, link and key.",
        "",
        "What the user has done stays in the audit trail; console block keeps the user as well."
      },
      footer = {"", "Example: mailtrail console remove anna"},
      mixinStandardHelpOptions = true)
  static final class Remove extends Act {
    @Override
    int act(AccessDesk desk, UserName name, String who) {
      if (!new RemoveUser(desk).run(name, who)) {
        return missing(name);
      }
      Shared.terminal().say("Removed: " + name);
      return Shared.OK;
    }
  }
}
