package org.mailtrail.cli.access;

import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What lets one user in, and the end of it. */
final class SessionCommands {
  private SessionCommands() {}

  /** {@code mailtrail console sessions}. */
  @Command(
      name = "sessions",
      description = "Lists what lets a user in: sessions, links, keys, and known browsers.",
      footer = {"", "Example: mailtrail console sessions anna"},
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Override
    public Integer call() {
      return shared.admitted(
          desk -> {
            List<Token> tokens = ListedTokens.of(desk, whose.user(), any -> true).tokens();
            tokens.forEach(
                token -> Shared.terminal().say(ListedTokens.line(token, token.kind(), "seen")));
            if (tokens.isEmpty()) {
              Shared.terminal().say("Nothing lets " + whose.user() + " in at the moment.");
            }
            return Shared.OK;
          });
    }
  }

  /** {@code mailtrail console end-session}. */
  @Command(
      name = "end-session",
      description = "Ends one of them at once.",
      footer = {"", "Example: mailtrail console end-session anna 0123456789ab"},
      mixinStandardHelpOptions = true)
  static final class End extends Act {
    @Parameters(index = "1", paramLabel = "WHICH", description = "As console sessions shows it.")
    private String which = "";

    @Override
    int act(AccessDesk desk, UserName user, String who) {
      return ListedTokens.of(desk, user, any -> true)
          .end(which, who)
          .map(End::said)
          .orElseGet(() -> Signed.missing("session " + which + " of " + user));
    }

    private static int said(Token ended) {
      Shared.terminal().say("Ended: " + ended.kind().name() + "  " + ended.label());
      return Shared.OK;
    }
  }
}
