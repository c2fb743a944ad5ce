package org.mailtrail.application.push;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;

/**
 * Everything about being told of mail.
 *
 * @param setups whose mailboxes are worked
 * @param ways what tells of mail in a mailbox, if anything does; sends nothing
 * @param kept what stands
 * @param address under which Exchange reaches us; absent where nobody shall be told
 * @param clock by which it is renewed in time
 */
public record NoticeDesk(
    Setups setups,
    Function<MailboxSetup, Optional<ArrivalNotices>> ways,
    KeptNotices kept,
    Optional<URI> address,
    Clock clock) {
  /** Has Exchange tell; each mailbox seen to is a sign of life. */
  public KeepNotices keep(Runnable signOfLife) {
    return new KeepNotices(setups, ways, kept, address, clock, signOfLife);
  }

  /** Takes what is told, for these jobs. */
  public TakeNotices take(Supplier<JobScheduler> jobs, LooksOwed owed) {
    return new TakeNotices(kept, jobs, owed, clock);
  }

  /** Shows how it stands. */
  public ShowNotices show() {
    return new ShowNotices(kept, address.isPresent(), clock);
  }
}
