package org.mailtrail.cli.console;

import java.io.PrintWriter;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.formats.text.Shown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes for a person: a line that updates in a terminal, plain lines elsewhere. */
public final class Terminal {
  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final long PLAIN_STEP = 5_000;

  private final PrintWriter out;
  private final boolean updates;
  private volatile boolean stopRequested;

  /**
   * A terminal.
   *
   * @param out where to write
   * @param updates whether a line can be written over
   */
  public Terminal(PrintWriter out, boolean updates) {
    this.out = out;
    this.updates = updates;
  }

  /** Where to write. */
  public PrintWriter out() {
    return out;
  }

  /** Writes a line, whatever is in it. */
  public void say(String line) {
    out.println(Shown.of(line));
    out.flush();
  }

  /** Asks the running pass to end after its batch. */
  public void requestStop() {
    stopRequested = true;
  }

  /** Whether that was asked for. */
  public boolean isStopRequested() {
    return stopRequested;
  }

  /** Shows how a pass goes on. */
  public PassObserver progress() {
    return new Progress();
  }

  private final class Progress implements PassObserver {
    private long shown;

    @Override
    public void progressed(MailboxName mailbox, PassCounts soFar) {
      try {
        show(mailbox, soFar);
      } catch (OutputException unseen) {
        LOG.debug("progress cannot be shown; the pass goes on", unseen);
      }
    }

    private void show(MailboxName mailbox, PassCounts soFar) {
      if (updates) {
        out.print("\r" + CountsInWords.line(mailbox, soFar) + "  ");
        out.flush();
      } else if (soFar.seen() - shown >= PLAIN_STEP) {
        shown = soFar.seen();
        say(CountsInWords.line(mailbox, soFar));
      }
    }

    @Override
    public boolean stopRequested() {
      return stopRequested;
    }

    @Override
    public void broke(MailboxName mailbox, Throwable fault) {
      LOG.error("mailbox {}: a fault of Mailtrail ended the pass", mailbox, fault);
    }
  }

  /** Ends the line that was updated. */
  public void endProgress() {
    if (updates) {
      out.println();
    }
    out.flush();
  }
}
