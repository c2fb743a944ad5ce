package org.mailtrail.application.logging.timing;

import java.time.Instant;
import java.util.List;
import org.mailtrail.application.logging.timing.Timekeeper.Work;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/** An intake whose answers are waited for by the watch. */
public record TimedIntake(MailIntake intake, Timekeeper time) implements MailIntake {
  @Override
  public FolderNames prepare() {
    return time.spend(Work.READ, intake::prepare);
  }

  @Override
  public Waiting read(int atMost, int offset) {
    return time.spend(Work.READ, () -> intake.read(atMost, offset));
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    FolderWalk walk = time.spend(Work.READ, () -> intake.walk(reach, receivedSince));
    return atMost -> time.spend(Work.READ, () -> walk.next(atMost));
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return time.spend(Work.READ, () -> intake.fetch(items));
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    return time.spend(Work.MOVED, () -> intake.file(orders));
  }
}
