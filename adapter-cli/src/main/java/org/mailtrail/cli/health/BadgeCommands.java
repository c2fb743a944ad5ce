package org.mailtrail.cli.health;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Badges, as parts of {@code mailtrail health}. */
abstract class BadgeCommands {
  private static final int DIGITS = 12;

  /** Mixed into the command. */
  protected BadgeCommands() {
    // everything is said in the options
  }

  @Command(
      name = "make-badge",
      description = {
        "Makes a badge: whoever has its address sees its label and whether mail is logged.",
        "Its addresses are shown this once."
      },
      mixinStandardHelpOptions = true)
  int make(
      @Mixin Shared where,
      @Mixin Signed by,
      @Parameters(paramLabel = "LABEL", description = "What stands on it.") String label,
      @Option(
              names = "--mailbox",
              paramLabel = "NAME",
              converter = TypedWords.Mailbox.class,
              description = "Whose health it tells; of all if not set.")
          @Nullable MailboxName mailbox) {
    try (Mailtrail mailtrail = where.writing()) {
      return Signed.tell(
          mailtrail.watching().badges().make(label, Optional.ofNullable(mailbox), by.who()),
          token -> "Made. Behind the console's address: /wall/" + token + " and /badge/" + token);
    }
  }

  @Command(name = "badges", description = "Lists the badges.", mixinStandardHelpOptions = true)
  int badges(@Mixin Shared where) {
    try (Mailtrail mailtrail = where.reading()) {
      Terminal terminal = Shared.terminal();
      List<Badge> all = mailtrail.watching().badges().all();
      all.forEach(badge -> terminal.say(line(badge)));
      if (all.isEmpty()) {
        terminal.say("None. Make one: mailtrail health make-badge LABEL");
      }
      return Shared.OK;
    }
  }

  private static String line(Badge badge) {
    return badge.hash().hex().substring(0, DIGITS)
        + "  "
        + badge.label()
        + ", "
        + badge.mailbox().map(MailboxName::value).orElse("all mailboxes")
        + ", by "
        + badge.madeBy();
  }

  @Command(
      name = "remove-badge",
      description = "Takes a badge back: its addresses show nothing any more.",
      mixinStandardHelpOptions = true)
  int remove(
      @Mixin Shared where,
      @Mixin Signed by,
      @Parameters(paramLabel = "ID", description = "As they are listed.") String badge) {
    try (Mailtrail mailtrail = where.writing()) {
      return Signed.tell(
          mailtrail.watching().badges().remove(badge, by.who()),
          gone -> "Taken back: " + gone.label());
    }
  }
}
