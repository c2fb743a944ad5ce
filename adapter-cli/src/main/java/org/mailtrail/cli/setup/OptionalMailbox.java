package org.mailtrail.cli.setup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Parameters;

/** The mailbox that a command shows; all of them if none is given. */
final class OptionalMailbox {
  @Parameters(
      paramLabel = "MAILBOX",
      arity = "0..1",
      converter = TypedWords.Mailbox.class,
      description = "All if not given.")
  private @Nullable MailboxName mailbox;

  Optional<MailboxName> name() {
    return Optional.ofNullable(mailbox);
  }
}
