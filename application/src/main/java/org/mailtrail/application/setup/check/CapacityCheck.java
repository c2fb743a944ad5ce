package org.mailtrail.application.setup.check;

import java.util.Optional;
import org.mailtrail.application.capacity.CapacityDesk;
import org.mailtrail.application.capacity.CapacitySentence;
import org.mailtrail.application.capacity.CapacityWords;
import org.mailtrail.application.capacity.ShownCapacity;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.capacity.Standing;

/** Tells how full the mailbox was when it was measured last; asks Exchange nothing. */
final class CapacityCheck {
  private CapacityCheck() {}

  static Check of(Optional<CapacityDesk> desk, MailboxSetup setup) {
    Optional<ShownCapacity> shown = desk.flatMap(one -> one.show().run(setup));
    if (shown.isEmpty()) {
      return Check.pass(Subject.CAPACITY, CapacitySentence.NOT_MEASURED.with());
    }
    return shown
        .get()
        .capacity()
        .nearest()
        .map(standing -> of(desk.get(), standing))
        .orElseGet(() -> Check.pass(Subject.CAPACITY, CapacitySentence.NO_LIMIT_KNOWN.with()));
  }

  private static Check of(CapacityDesk desk, Standing standing) {
    Phrase seen = CapacityWords.of(standing);
    return desk.alertness().isDue(standing)
        ? Check.warning(Subject.CAPACITY, seen, advice(standing))
        : Check.pass(Subject.CAPACITY, seen);
  }

  private static Phrase advice(Standing standing) {
    return standing.limit().kind() == Limit.Kind.RECOVERABLE
        ? CapacitySentence.LOOK_AT_HOLDS.with()
        : CapacitySentence.MAKE_ROOM.with();
  }
}
