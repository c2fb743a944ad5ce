package org.mailtrail.application.job.pace;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;

/**
 * What times the jobs of one installation.
 *
 * @param quota what Exchange lets pass
 * @param night when nobody is expected to write
 * @param dice numbers from 0 to 1, drawn for spreading retries
 */
public record JobClock(Quota quota, Night night, DoubleSupplier dice) {
  /**
   * The pace of a mailbox. Exchange Online counts requests for each mailbox by itself; servers
   * on-premises may count them for the account, which works many: these mailboxes share.
   *
   * @param all every mailbox that is set up; asked for only where some share
   */
  public Pace pace(MailboxSetup mailbox, Supplier<List<MailboxSetup>> all) {
    long sharing = isAlone(mailbox) ? 1 : all.get().stream().filter(JobClock::isSharing).count();
    return new Pace(mailbox.routine(), quota.shortestWait(Math.toIntExact(sharing)), night);
  }

  /** The paces of all of them, for who asks for many. */
  public Function<MailboxSetup, Pace> paces(List<MailboxSetup> all) {
    List<MailboxSetup> sharing = all.stream().filter(JobClock::isSharing).toList();
    Duration shared = quota.shortestWait(sharing.size());
    return setup ->
        new Pace(setup.routine(), isAlone(setup) ? quota.shortestWait(1) : shared, night);
  }

  private static boolean isAlone(MailboxSetup mailbox) {
    return mailbox.place().kind() == ExchangeKind.ONLINE;
  }

  private static boolean isSharing(MailboxSetup mailbox) {
    return mailbox.enabled() && !isAlone(mailbox);
  }

  public double chance() {
    return dice.getAsDouble();
  }
}
