package org.mailtrail.cli.account;

import java.util.concurrent.Callable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail setup rotate-key}. */
@Command(
    name = "rotate-key",
    description = {
      "Makes a new key for the encrypted store and seals everything in it anew.",
      "The old key stays in the key file until the next rotation."
    },
    footer = {"", "Example: mailtrail setup rotate-key"},
    mixinStandardHelpOptions = true)
public final class RotateKeyCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.writing()) {
      int count = mailtrail.setup().secrets().rotateKey();
      Shared.terminal().say(count + " values sealed anew");
    }
    return Shared.OK;
  }
}
