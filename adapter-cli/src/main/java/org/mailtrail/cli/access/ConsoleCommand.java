package org.mailtrail.cli.access;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail console}. */
@Command(
    name = "console",
    description = "Lets people into the console, and keeps them out.",
    subcommands = {
      ConsoleCommand.Invite.class,
      UserCommands.Show.class,
      UserCommands.End.class,
      UserCommands.Block.class,
      UserCommands.Unblock.class,
      SessionCommands.Show.class,
      SessionCommands.End.class,
      UserCommands.Remove.class,
      TeamCommand.class,
      KeyCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true)
public final class ConsoleCommand {
  /** Made by the command line. */
  public ConsoleCommand() {
    // its commands do the work
  }

  /** {@code mailtrail console invite}. */
  @Command(
      name = "invite",
      description = {
        "Prints a link by which a person chooses a password, once, within three days.",
        "",
        "A person who is there already keeps the old password until then. On H2 the service has to"
            + " be stopped first."
      },
      footer = {"", "Example: mailtrail console invite anna --role sales --salesperson JR"},
      mixinStandardHelpOptions = true)
  static final class Invite implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Signed by = new Signed();

    @Parameters(
        index = "0",
        paramLabel = "NAME",
        defaultValue = "admin",
        converter = TypedUser.class,
        description = "By which the person signs in; admin if not said.")
    private @Nullable UserName name;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "viewer, sales or admin; admin if not set.")
    private Role role = Role.ADMIN;

    @Option(
        names = "--salesperson",
        paramLabel = "CODE",
        converter = Texts.Salesperson.class,
        description = "Who the person is in the log.")
    private @Nullable SalespersonCode salesperson;

    @Override
    public Integer call() {
      UserName user = Objects.requireNonNull(name);
      return shared.access(
          (desk, console) ->
              new InviteUser(desk)
                  .run(user, role, Optional.ofNullable(salesperson), by.who())
                  .match(token -> invited(console, token), Invite::refused));
    }

    private static int invited(URI console, String token) {
      Shared.terminal().say(console.resolve("/enter/" + token).toString());
      return Shared.OK;
    }

    private static int refused(Refusal refusal) {
      Shared.terminal().say("Not done: " + refusal);
      return Shared.PERSON_MUST_ACT;
    }
  }
}
