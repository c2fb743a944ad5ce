package org.mailtrail.cli.capacity;

import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.capacity.CapacityWords;
import org.mailtrail.application.capacity.ShownCapacity;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.capacity.Standing;

/** How full a mailbox is, for a terminal. */
final class CapacityText {
  private final Terminal terminal;
  private final int folders;

  CapacityText(Terminal terminal, int folders) {
    this.terminal = terminal;
    this.folders = folders;
  }

  void say(MailboxSetup setup, Optional<ShownCapacity> shown) {
    if (shown.isPresent()) {
      say(setup, shown.get());
    } else {
      terminal.say(
          setup.name()
              + ": not measured so far. Measure it: mailtrail capacity "
              + setup.name()
              + " --now");
    }
  }

  private void say(MailboxSetup setup, ShownCapacity shown) {
    MeasuredDay day = shown.capacity().latest();
    String where = setup.name() + " (" + setup.place().address() + ")";
    terminal.say(where + ", measured at " + day.at() + ": " + extent(day.total()));
    shown.capacity().standings().forEach(this::say);
    if (setup.place().kind() == ExchangeKind.ONLINE) {
      shown.busiest().ifPresent(this::say);
    }
    day.folders().stream().limit(folders).forEach(this::say);
  }

  private void say(Standing standing) {
    terminal.say("  " + CapacityWords.of(standing) + growth(standing));
    terminal.say("    limit: " + standing.limit().kind().source());
  }

  private static String growth(Standing standing) {
    return standing
        .forecast()
        .growth()
        .map(
            growth ->
                "; "
                    + CapacityWords.amount(standing.limit().kind().measure(), growth.perDay())
                    + " a day, seen over "
                    + growth.days()
                    + " days")
        .orElse("");
  }

  private void say(TellIntake.Hour hour) {
    terminal.say(
        String.format(
            Locale.ROOT,
            "  busiest hour of the last day: %,d of %,d messages, from %s on",
            hour.arrived(),
            Limit.RECEIVED_IN_AN_HOUR,
            hour.from()));
  }

  private void say(FolderExtent folder) {
    terminal.say("  " + extent(folder.extent()) + "  " + folder.path());
  }

  private static String extent(Extent extent) {
    return String.format(Locale.ROOT, "%,d messages", extent.items())
        + extent.size().map(ByteSize::toString).map(size -> ", " + size).orElse(", size unknown");
  }
}
