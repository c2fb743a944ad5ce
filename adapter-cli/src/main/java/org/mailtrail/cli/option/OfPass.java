package org.mailtrail.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.interaction.PassId;
import picocli.CommandLine.Option;

/** What one pass wrote. */
public final class OfPass {
  @Option(
      names = "--pass",
      paramLabel = "PASS",
      converter = Texts.Pass.class,
      description = "Written by this pass, as \"setup show --passes\" names it.")
  private @Nullable PassId pass;

  /** Made by the command line. */
  public OfPass() {
    // the pass is an option
  }

  /** The pass, if only one is meant. */
  public Optional<PassId> pass() {
    return Optional.ofNullable(pass);
  }
}
