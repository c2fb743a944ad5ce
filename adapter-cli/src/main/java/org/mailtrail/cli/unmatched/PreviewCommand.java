package org.mailtrail.cli.unmatched;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Effect;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Preview;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mailtrail unmatched preview}. */
@Command(
    name = "preview",
    description = {
      "Says what each setting for unknown people would have done with the mail of the last 30 days"
          + " that waits.",
      "The setting is changed by: mailtrail setup habits MAILBOX --unknown-people …"
    },
    footer = {"", "Example: mailtrail unmatched preview main"},
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Parameters(
      paramLabel = "MAILBOX",
      converter = TypedWords.Mailbox.class,
      description = "Its short name.")
  private MailboxName mailbox = new MailboxName("main");

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.administering();
        PrintWriter out = Shared.out()) {
      Optional<Preview> preview = mailtrail.desk().unknownPeople().of(mailbox);
      preview.ifPresent(found -> tell(found, out));
      if (preview.isEmpty()) {
        Shared.terminal().say(SetupOutcome.unknown(mailbox).toString());
      }
      return preview.isPresent() ? Shared.OK : Shared.PERSON_MUST_ACT;
    }
  }

  private static void tell(Preview preview, PrintWriter out) {
    out.println(preview.waiting() + " messages wait, " + preview.read() + " of them can be read.");
    Table table =
        new Table(
            out, Column.of("Setting", 9), Column.of("Would log", 10), Column.of("Contacts", 0));
    for (Way way : Way.values()) {
      Effect effect = preview.effects().getOrDefault(way, new Effect(0, 0));
      table.row(way.name().toLowerCase(Locale.ROOT), effect.messages(), effect.contacts());
    }
    table.end("");
  }
}
