package org.mailtrail.cli.access;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.EndSessions;
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
    mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
  private static final int DIGITS = 12;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to do: make, list or end.");
  }

  private static List<Token> keys(AccessDesk desk, UserName user) {
    return new EndSessions(desk)
        .tokens(user).stream().filter(token -> token.kind() == Token.Kind.API_KEY).toList();
  }

  private static String shortened(Token key) {
    return key.hash().hex().substring(0, DIGITS);
  }

  /** {@code mailtrail console key make}. */
  @Command(
      name = "make",
      description = "Prints a new key; it is not shown again.",
      footer = {"", "Example: mailtrail console key make anna --label nightly --scope viewer"},
      mixinStandardHelpOptions = true)
  static final class Make implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Mixin private Signed by = new Signed();

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
    public Integer call() {
      MakeKey.Wish wish = new MakeKey.Wish(label, scope, days);
      return shared.access(
          (desk, console) ->
              Signed.tell(new MakeKey(desk).run(whose.user(), wish, by.who()), key -> key));
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
      return shared.access(
          (desk, console) -> {
            keys(desk, whose.user()).forEach(key -> Shared.terminal().say(line(key)));
            return Shared.OK;
          });
    }

    private static String line(Token key) {
      return String.join(
          "  ",
          shortened(key),
          key.scope().name(),
          "used " + key.lifetime().seenAt(),
          "ends " + key.lifetime().endsAt(),
          key.label());
    }
  }

  /** {@code mailtrail console key end}. */
  @Command(name = "end", description = "Ends a key at once.", mixinStandardHelpOptions = true)
  static final class End implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Whose whose = new Whose();

    @Mixin private Signed by = new Signed();

    @Parameters(index = "1", paramLabel = "KEY", description = "As the list shows it.")
    private String which = "";

    @Override
    public Integer call() {
      return shared.access(
          (desk, console) ->
              keys(desk, whose.user()).stream()
                  .filter(key -> shortened(key).equals(which))
                  .findFirst()
                  .flatMap(
                      key -> new EndSessions(desk).run(whose.user(), key.hash().hex(), by.who()))
                  .map(ended -> said(ended))
                  .orElseGet(() -> Signed.missing("key " + which + " of " + whose.user())));
    }

    private static int said(Token ended) {
      Shared.terminal().say("Ended: " + ended.label());
      return Shared.OK;
    }
  }
}
