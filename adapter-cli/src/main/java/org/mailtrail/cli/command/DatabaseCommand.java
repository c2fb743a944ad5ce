package org.mailtrail.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.cli.Engines;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail database}. */
@Command(
    name = "database",
    description = "What is done with the database as a whole.",
    subcommands = HelpCommand.class,
    footer = {
      "",
      "Examples:",
      "  mailtrail database copy --to jdbc:h2:file:/backup/2026-11-29",
      "  mailtrail database copy --to jdbc:postgresql://db.contoso.com/mailtrail \\",
      "    --to-user mailtrail --to-password-file /etc/mailtrail/database-password"
    },
    mixinStandardHelpOptions = true)
final class DatabaseCommand {
  @Command(
      name = "copy",
      description = {
        "Copies everything into a new database, of H2 or of PostgreSQL, and counts the rows.",
        "",
        "As it is at one moment: a service may be running, whose file or server it reads. For a"
            + " backup that is all. To move, stop the service first, and name the new database in"
            + " the settings afterwards. Two services, each on one of the two, would share the"
            + " mail between them. The key of the encrypted store is not in the database: keep it."
      },
      mixinStandardHelpOptions = true)
  int copy(@Mixin Shared shared, @Mixin Target target) {
    say(shared.copy(target.read()), Shared.terminal());
    return Shared.OK;
  }

  private static void say(Map<String, Long> counted, Terminal terminal) {
    counted.forEach(
        (table, rows) -> {
          if (rows > 0) {
            terminal.say(String.format(Locale.ROOT, "%12d  %s", rows, table));
          }
        });
    terminal.say(
        counted.values().stream().mapToLong(Long::longValue).sum()
            + " rows of "
            + counted.size()
            + " tables were copied, and as many are there. The key of the encrypted store is in "
            + "another place: mailtrail.key-file.");
  }

  /** The database that is made. */
  private static final class Target {
    @Option(
        names = "--to",
        required = true,
        paramLabel = "URL",
        description = "JDBC URL of the new database: a file of H2, or an empty one of PostgreSQL.")
    private String url = "";

    @Option(
        names = "--to-user",
        paramLabel = "NAME",
        converter = Texts.Any.class,
        description = "The account there; sa if not set.")
    private String user = "sa";

    @Option(
        names = "--to-password-file",
        paramLabel = "FILE",
        description =
            "What holds its password. A new file of H2 gets a random one, which is kept beside it.")
    private @Nullable Path passwordFile;

    private Engines.NewDatabase read() {
      return new Engines.NewDatabase(url, user, Optional.ofNullable(passwordFile));
    }
  }
}
