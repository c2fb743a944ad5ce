package org.mailtrail.cli.telling;

import java.util.Map;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail alarm}. */
@Command(
    name = "alarm",
    description = "Alarms that are sent when health turns red or green.",
    footer = {"", "Example: mailtrail alarm test"},
    mixinStandardHelpOptions = true)
public final class AlarmCommand {
  /** Made by the command line. */
  public AlarmCommand() {
    // everything is said in the settings
  }

  @Command(
      name = "test",
      description = "Sends a test through every channel that the settings describe.",
      mixinStandardHelpOptions = true)
  int test(@Mixin Shared shared) {
    try (Mailtrail mailtrail = shared.reading()) {
      Map<SubscriptionName, Receipt> receipts = mailtrail.telling().testAlarms();
      Terminal terminal = Shared.terminal();
      receipts.forEach((name, receipt) -> terminal.say(name + ": " + told(receipt)));
      if (receipts.isEmpty()) {
        terminal.say("No setting describes where alarms go. See docs/webhooks.md, Alarms.");
        return Shared.PERSON_MUST_ACT;
      }
      boolean all = receipts.values().stream().allMatch(Receipt::received);
      return all ? Shared.OK : Shared.PERSON_MUST_ACT;
    }
  }

  private static String told(Receipt receipt) {
    return receipt.received() ? "sent" : receipt.problem();
  }
}
