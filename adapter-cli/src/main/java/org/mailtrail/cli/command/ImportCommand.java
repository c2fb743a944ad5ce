package org.mailtrail.cli.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.people.PeopleDifferences;
import org.mailtrail.cli.UsageException;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.people.PeopleReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail import}. */
@Command(
    name = "import",
    description = {
      "Takes in salespeople and contacts from CSV files.",
      "",
      "Those with a code or number that is known are replaced; nobody is removed. Nothing is"
          + " written unless every line of both files is right; what is wrong is told with file,"
          + " line and column, all at once.",
      "Salespeople: code,name,email and, where wanted, email2. Contacts: number,name,email and,"
          + " where wanted, company, email2, valid_from, valid_to, blocked, privacy_blocked."
          + " Several addresses: separated by semicolons, or several rows, which must not"
          + " contradict each other; a block counts in whichever row it stands.",
      "Separators are commas, semicolons or tabs, or what a first line sep=; says. Files are in"
          + " UTF-8, or in UTF-16 with a byte order mark, or in the --encoding that is named."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail import --salespeople people.csv --contacts contacts.csv",
      "  mailtrail import --contacts contacts.csv --preview",
      "  mailtrail import --contacts excel.csv --encoding windows-1252 --ignore phone"
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Option(names = "--salespeople", paramLabel = "CSV", description = "The salespeople.")
  private @Nullable Path salespeople;

  @Option(names = "--contacts", paramLabel = "CSV", description = "The contacts.")
  private @Nullable Path contacts;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = TypedWords.Encoding.class,
      description = "Of files without a byte order mark; UTF-8 if not set.")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "A column that says nothing here; for several, repeat the option.")
  private List<String> ignored = new ArrayList<>();

  @Option(names = "--preview", description = "Only tell what it would come to; write nothing.")
  private boolean preview;

  @Option(
      names = "--wanted-again",
      description =
          "Contacts whose address was erased are wanted again: mail received after today is"
              + " logged, older mail never.")
  private boolean wantedAgain;

  @Mixin private Signed by = new Signed();

  @Override
  public Integer call() {
    if (salespeople == null && contacts == null) {
      throw new UsageException(
          List.of("Nothing to import. Give --salespeople CSV, --contacts CSV, or both."));
    }
    PeopleDesk.People people = read();
    try (Mailtrail mailtrail = preview ? shared.reading() : shared.writing()) {
      tell(
          people, preview ? mailtrail.people().preview().preview(people) : take(mailtrail, people));
    }
    return Shared.OK;
  }

  private PeopleDesk.People read() {
    return new PeopleReader()
        .reading(encoding, ignored)
        .read(
            Optional.ofNullable(salespeople).map(CsvSource::of),
            Optional.ofNullable(contacts).map(CsvSource::of));
  }

  private void tell(PeopleDesk.People people, PeopleDifferences differences) {
    Terminal terminal = Shared.terminal();
    terminal.say(line(differences, "salesperson ", people.salespeople().size(), "salespeople"));
    terminal.say(line(differences, "contact ", people.contacts().size(), "contacts"));
    if (preview) {
      differences.added().forEach(one -> terminal.say("new      " + one.key() + ": " + one.now()));
      differences
          .changed()
          .forEach(
              one ->
                  terminal.say("changed  " + one.key() + ": " + one.before() + " -> " + one.now()));
      terminal.say("Nothing was written.");
    }
  }

  private PeopleDifferences take(Mailtrail mailtrail, PeopleDesk.People people) {
    if (wantedAgain) {
      mailtrail.people().wantAgain().want(people.contactAddresses(), by.who());
    }
    return mailtrail
        .people()
        .take()
        .take(people, by.who())
        .match(
            taken -> taken,
            refusal -> {
              throw new UsageException(List.of(refusal.toString()));
            });
  }

  private static String line(PeopleDifferences differences, String kind, int total, String whom) {
    long added = of(differences.added(), kind);
    long changed = of(differences.changed(), kind);
    return total
        + " "
        + whom
        + ": "
        + added
        + " new, "
        + changed
        + " changed, "
        + (total - added - changed)
        + " unchanged";
  }

  private static long of(List<PeopleDifferences.Difference> differences, String kind) {
    return differences.stream().filter(one -> one.key().startsWith(kind)).count();
  }
}
