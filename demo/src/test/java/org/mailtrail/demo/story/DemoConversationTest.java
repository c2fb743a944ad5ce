package org.mailtrail.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoConversationTest {
  @Test
  void whenever_the_demo_is_played_its_mail_was_written_before_and_not_long_ago() {
    Instant monday = Instant.parse("2026-11-30T00:00:00Z");
    for (int hour = 0; hour < 7 * 24; hour++) {
      Instant now = monday.plus(Duration.ofHours(hour));
      List<DemoConversation.Mail> mails = DemoConversation.before(now);
      Instant last = mails.get(mails.size() - 1).at();

      assertThat(Duration.between(last, now)).as(now.toString()).isPositive();
      assertThat(Duration.between(last, now)).as(now.toString()).isLessThan(Duration.ofDays(8));
    }
  }
}
