package org.mailtrail.testkit.mailbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.port.push.ArrivalNotices;

/** A mailbox whose notices of mail are on trial, with somebody who listens. */
public interface NoticesTrial {
  /** What is on trial. */
  ArrivalNotices notices();

  /** Where somebody listens and answers. */
  URI listening();

  /** Where nobody does. */
  URI deaf();

  /** A message comes into the intake. */
  void arrive();

  /** What was heard so far, once all that is on its way has come. */
  List<Heard> heard();

  /** Exchange forgets all subscriptions to the mailbox. */
  void forget();

  /** Time passes. */
  void letPass(Duration time);

  /**
   * One notice of mail.
   *
   * @param id of the subscription
   * @param state what was given to it
   */
  record Heard(String id, String state) {}
}
