package org.mailtrail.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.Option;

/** Whose rows a list shows; everybody's if nothing is said. */
public final class WithWhom {
  @Option(
      names = "--contact",
      paramLabel = "NUMBER",
      converter = Texts.Contact.class,
      description = "With this contact.")
  private @Nullable ContactNumber contact;

  @Option(
      names = "--salesperson",
      paramLabel = "CODE",
      converter = Texts.Salesperson.class,
      description = "Of this salesperson.")
  private @Nullable SalespersonCode salesperson;

  /** Made by the command line. */
  public WithWhom() {
    // both are options
  }

  /** With whom, if only one is meant. */
  public Optional<ContactNumber> contact() {
    return Optional.ofNullable(contact);
  }

  /** Whose, if only one is meant. */
  public Optional<SalespersonCode> salesperson() {
    return Optional.ofNullable(salesperson);
  }
}
