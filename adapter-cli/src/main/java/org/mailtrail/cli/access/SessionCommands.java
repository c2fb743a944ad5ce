package org.mailtrail.cli.access;

import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What lets one user in, the end of it, and the end of the user. */
final class SessionCommands {
  private static final int DIGITS = 12;

  private SessionCommands() {}

  private static String shortened(Token token) {
    return token.hash().hex().substring(0, DIGITS);
  }

  /** {@code mailtrail console sessions}. */
  @Command(
      name = "sessions",
      description = "Lists what lets a user in: sessions, links, keys, and known browsers.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Override
    public Integer call() {
      return shared.access(
          (desk, console) -> {
            List<Token> tokens = new EndSessions(desk).tokens(whose.user());
            tokens.forEach(token -> Shared.terminal().say(line(token)));
            if (tokens.isEmpty()) {
              Shared.terminal().say("Nothing lets " + whose.user() + " in at the moment.");
            }
            return Shared.OK;
          });
    }

    private static String line(Token token) {
      return String.join(
          "  ",
          shortened(token),
          token.kind().name(),
          "seen " + token.lifetime().seenAt(),
          "ends " + token.lifetime().endsAt(),
          token.label());
    }
  }

  /** {@code mailtrail console end-session}. */
  @Command(
      name = "end-session",
      description = "Ends one of them at once.",
      footer = {"", "Example: mailtrail console end-session anna 0123456789ab"},
      mixinStandardHelpOptions = true)
  static final class End implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Mixin private Signed by = new Signed();

    @Parameters(index = "1", paramLabel = "WHICH", description = "As console sessions shows it.")
    private String which = "";

    @Override
    public Integer call() {
      return shared.access(
          (desk, console) -> {
            EndSessions end = new EndSessions(desk);
            return end.tokens(whose.user()).stream()
                .filter(token -> shortened(token).equals(which))
                .findFirst()
                .flatMap(token -> end.run(whose.user(), token.hash().hex(), by.who()))
                .map(End::said)
                .orElseGet(() -> Signed.missing("session " + which + " of " + whose.user()));
          });
    }

    private static int said(Token ended) {
      Shared.terminal().say("Ended: " + ended.kind().name() + "  " + ended.label());
      return Shared.OK;
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
  static final class Remove implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Mixin private Signed by = new Signed();

    @Override
    public Integer call() {
      return shared.access(
          (desk, console) -> {
            if (!new RemoveUser(desk).run(whose.user(), by.who())) {
              return UserCommands.missing(whose.user());
            }
            Shared.terminal().say("Removed: " + whose.user());
            return Shared.OK;
          });
    }
  }
}
