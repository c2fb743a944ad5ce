package org.mailtrail.cli.log;

import org.mailtrail.cli.option.Numbers;
import org.mailtrail.domain.interaction.EntryNumber;
import picocli.CommandLine.Parameters;

/** The entry that a command is about. */
public final class TheEntry {
  @Parameters(
      index = "0",
      paramLabel = "NUMBER",
      converter = Numbers.Entry.class,
      description = "The entry, as mailtrail entries numbers it.")
  private EntryNumber number = new EntryNumber(1);

  /** Made by the command line. */
  public TheEntry() {
    // the number is a parameter
  }

  /** Its number. */
  public EntryNumber number() {
    return number;
  }
}
