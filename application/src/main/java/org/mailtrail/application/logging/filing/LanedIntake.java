package org.mailtrail.application.logging.filing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.mailtrail.application.logging.pass.Progress;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;

/**
 * An intake that is asked on the pass's lane alone, and only while the pass gets on: each call has
 * an end, whatever the server does.
 */
public record LanedIntake(MailIntake intake, Lane lane, Progress progress) implements MailIntake {
  private <T> T call(Callable<T> question) {
    progress.require();
    return lane.call(question);
  }

  @Override
  public FolderNames prepare() {
    return call(intake::prepare);
  }

  @Override
  public Waiting read(int atMost, int offset) {
    return call(() -> intake.read(atMost, offset));
  }

  @Override
  public FolderWalk walk(Reach reach, Instant receivedSince) {
    FolderWalk walk = call(() -> intake.walk(reach, receivedSince));
    return atMost -> call(() -> walk.next(atMost));
  }

  @Override
  public List<IntakeItem> fetch(List<ItemId> items) {
    return call(() -> intake.fetch(items));
  }

  @Override
  public List<Filed> file(List<FilingOrder> orders) {
    return call(() -> intake.file(orders));
  }
}
