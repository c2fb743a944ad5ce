package org.mailtrail.cli.access;

import java.util.concurrent.Callable;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.MakeKey;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail console key}. */
@Command(
    name = "key",
    description = "Keys by which programs ask in the name of a user.",
    subcommands = {
      KeyCommand.Make.class,
      KeyCommand.Show.class,
      KeyCommand.End.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail console key make anna --label nightly --scope viewer",
      "  mailtrail console key list anna",
      "  mailtrail console key end anna 0123456789ab"
    },
    mixinStandardHelpOptions = true)
final class KeyCommand {
  private static ListedTokens keys(AccessDesk desk, UserName user) {
    return ListedTokens.of(desk, user, token -> token.kind() == Token.Kind.API_KEY);
  }

  /** {@code mailtrail console key make}. */
  @Command(
      name = "make",
      description = "Prints a new key; it is not shown again.",
      footer = {"", "Example: mailtrail console key make anna --label nightly --scope viewer"},
      mixinStandardHelpOptions = true)
  static final class Make extends Act {
    @Option(
        names = "--label",
        paramLabel = "TEXT",
        required = true,
        description = "What it is for.")
    private String label = "";

    @Option(
        names = "--scope",
        paramLabel = "ROLE",
        description = "The most that it may do: viewer, sales or admin; viewer if not set.")
    private Role scope = Role.VIEWER;

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "How long it lives, 1 to 365 days; 90 if not set.")
    private int days = 90;

    @Override
    int act(AccessDesk desk, UserName user, String who) {
      MakeKey.Wish wish = new MakeKey.Wish(label, scope, days);
      return Signed.tell(new MakeKey(desk).run(user, wish, who), key -> key);
    }
  }

  /** {@code mailtrail console key list}. */
  @Command(
      name = "list",
      description = "Lists the keys of a user, with their last use; no key is told.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Override
    public Integer call() {
      return shared.admitted(
          desk -> {
            keys(desk, whose.user())
                .tokens()
                .forEach(key -> Shared.terminal().say(ListedTokens.line(key, key.scope(), "used")));
            return Shared.OK;
          });
    }
  }

  /** {@code mailtrail console key end}. */
  @Command(name = "end", description = "Ends a key at once.", mixinStandardHelpOptions = true)
  static final class End extends Act {
    @Parameters(index = "1", paramLabel = "KEY", description = "As the list shows it.")
    private String which = "";

    @Override
    int act(AccessDesk desk, UserName user, String who) {
      return keys(desk, user)
          .end(which, who)
          .map(End::said)
          .orElseGet(() -> Signed.missing("key " + which + " of " + user));
    }

    private static int said(Token ended) {
      Shared.terminal().say("Ended: " + ended.label());
      return Shared.OK;
    }
  }
}
