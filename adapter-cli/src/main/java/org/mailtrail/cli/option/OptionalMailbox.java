package org.mailtrail.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Parameters;

/** The mailbox that a command shows; all of them if none is given. */
public final class OptionalMailbox {
  @Parameters(
      paramLabel = "MAILBOX",
      arity = "0..1",
      converter = TypedWords.Mailbox.class,
      description = "All if not given.")
  private @Nullable MailboxName mailbox;

  /** Made by the command line. */
  public OptionalMailbox() {
    // the mailbox is a parameter
  }

  /** Which, if only one is meant. */
  public Optional<MailboxName> name() {
    return Optional.ofNullable(mailbox);
  }
}
