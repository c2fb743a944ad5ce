package org.mailtrail.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.testkit.exchange.ArrivalNoticesContract;
import org.mailtrail.testkit.mailbox.NoticesTrial;

class GraphArrivalNoticesContractTest extends ArrivalNoticesContract {
  private final Deque<OfficeNotices> opened = new ArrayDeque<>();

  @AfterEach
  void close() {
    opened.forEach(OfficeNotices::close);
  }

  @Override
  protected NoticesTrial silent() {
    opened.push(new OfficeNotices());
    return opened.element();
  }

  @Override
  protected NoticesTrial outOfReach() {
    opened.push(new OfficeNotices().outOfReach());
    return opened.element();
  }
}
