package org.mailtrail.demo.story;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.simulator.load.MailFiles;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** Delivers mail from files into a folder of a simulated mailbox, in the order of the files. */
public final class MailLoad {
  private static final long STEP = 10_000;

  private MailLoad() {}

  /**
   * Delivers all messages.
   *
   * @return how many
   * @throws java.io.UncheckedIOException when a file cannot be read; the message names it
   */
  public static long into(
      SimulatedMailbox mailbox,
      SimulatedFolder folder,
      List<Path> files,
      Clock clock,
      Terminal terminal) {
    AtomicLong count = new AtomicLong();
    for (Path file : files) {
      MailFiles.read(
          file,
          raw -> {
            mailbox.deliver(raw, clock.instant(), folder.id());
            if (count.incrementAndGet() % STEP == 0) {
              terminal.say(count + " messages delivered");
            }
          });
    }
    return count.get();
  }
}
