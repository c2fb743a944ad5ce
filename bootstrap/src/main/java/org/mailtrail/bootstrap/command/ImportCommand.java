package org.mailtrail.bootstrap.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.bootstrap.option.Shared;
import org.mailtrail.bootstrap.people.PeopleFiles;
import org.mailtrail.bootstrap.wiring.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail import}. */
@Command(
    name = "import",
    description = {
      "Takes in salespeople and contacts from CSV files.",
      "",
      "Those with a code or number that is known are replaced. Nothing is written unless every"
          + " line of both files is right.",
      "Salespeople: code,name,email. Contacts: number,name,email,company and, where wanted, email2,"
          + " valid_from, valid_to, blocked, privacy_blocked. Several addresses: separated by"
          + " semicolons, or several rows."
    },
    footer = {"", "Example: mailtrail import --salespeople people.csv --contacts contacts.csv"},
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Option(names = "--salespeople", paramLabel = "CSV", description = "The salespeople.")
  private @Nullable Path salespeople;

  @Option(names = "--contacts", paramLabel = "CSV", description = "The contacts.")
  private @Nullable Path contacts;

  @Override
  public Integer call() {
    if (salespeople == null && contacts == null) {
      throw new ConfigurationException(
          java.util.List.of("Nothing to import. Give --salespeople CSV, --contacts CSV, or both."));
    }
    try (Engine engine = shared.engine()) {
      PeopleFiles.Imported imported =
          new PeopleFiles(
                  engine.database().peopleRegister(), engine.database().books().unitOfWork())
              .read(Optional.ofNullable(salespeople), Optional.ofNullable(contacts));
      Shared.terminal()
          .say(imported.salespeople() + " salespeople and " + imported.contacts() + " contacts");
    }
    return Shared.OK;
  }
}
