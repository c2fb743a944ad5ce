package org.mailtrail.watch;

import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.capacity.Standing;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.watch.LastingGauges.Sample;

/** How full mailboxes are, as it was measured last, which is once a day. */
final class CapacitySamples {
  private final Mailtrail mailtrail;

  CapacitySamples(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Sample> of(List<MailboxSetup> setups) {
    List<Sample> samples = new ArrayList<>();
    mailtrail
        .capacity()
        .known()
        .look(setups)
        .forEach(
            (name, capacity) -> {
              samples.addAll(of(name, capacity.latest()));
              capacity.standings().forEach(one -> samples.add(used(name, one)));
            });
    return samples;
  }

  private static List<Sample> of(MailboxName name, MeasuredDay day) {
    List<Sample> samples = new ArrayList<>();
    samples.add(Sample.of("mailtrail.mailbox.messages", name, day.total().items()));
    day.total()
        .size()
        .ifPresent(size -> samples.add(Sample.of("mailtrail.mailbox.bytes", name, size.bytes())));
    samples.add(
        Sample.of("mailtrail.mailbox.measured.timestamp.seconds", name, Sample.seconds(day.at())));
    return samples;
  }

  private static Sample used(MailboxName mailbox, Standing standing) {
    return new Sample(
        "mailtrail.mailbox.used.ratio",
        Tags.of(
            "mailbox",
            mailbox.value(),
            "limit",
            standing.limit().kind().name().toLowerCase(Locale.ROOT)),
        standing.share());
  }
}
