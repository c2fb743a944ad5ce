package org.mailtrail.bootstrap.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/**
 * A service that takes all memory there is whenever it works a mailbox, but for one: the settings'
 * file and that mailbox are its arguments. It runs until it is killed.
 */
final class Glutton implements PassObserver {
  /** It says so when memory has come to its end. */
  static final String EXHAUSTED = "exhausted";

  private static final int PIECE = 1 << 18;

  private final MailboxName spared;

  private Glutton(MailboxName spared) {
    this.spared = spared;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    Configuration settings = Configuration.read(Optional.of(Path.of(arguments[0])), Map.of());
    Glutton glutton = new Glutton(new MailboxName(arguments[1]));
    try (Engine engine = Engine.start(settings, Clock.systemUTC());
        Daemon daemon = Daemon.start(engine, glutton)) {
      System.out.println(daemon.address().orElseThrow());
      new CountDownLatch(1).await();
    }
  }

  @Override
  public void progressed(MailboxName mailbox, PassCounts soFar) {
    if (!mailbox.equals(spared)) {
      eat();
    }
  }

  private static void eat() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < Integer.MAX_VALUE) {
      eaten.add(new byte[PIECE]);
    }
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void broke(MailboxName mailbox, Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      System.out.println(EXHAUSTED + " " + mailbox);
    }
  }
}
