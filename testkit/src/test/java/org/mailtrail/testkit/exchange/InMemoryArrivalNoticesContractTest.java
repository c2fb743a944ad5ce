package org.mailtrail.testkit.exchange;

import org.mailtrail.testkit.mailbox.NoticesTrial;

class InMemoryArrivalNoticesContractTest extends ArrivalNoticesContract {
  @Override
  protected NoticesTrial silent() {
    return RememberedNotices.whole();
  }

  @Override
  protected NoticesTrial outOfReach() {
    return RememberedNotices.whole().outOfReach();
  }
}
