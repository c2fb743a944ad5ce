package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;

class MessageReadingTest {
  private final MessageReading reading = new MessageReading();
  private final List<String> said = new ArrayList<>();

  /** One that is opened while those before it are open. */
  private String open() {
    return reading.read(
        () -> DeskAnswer.refused(new Refusal("inner", open(), "")),
        (message, raw) -> "read",
        new MessageReading.Otherwise<>(this::told, key -> key));
  }

  private String told(Refusal refusal) {
    said.add(refusal.reason());
    return "refused";
  }

  @Test
  void four_are_read_at_once_and_the_next_is_told_to_come_again() {
    assertThat(open()).isEqualTo("refused");
    assertThat(said).containsExactly("message.busy", "refused", "refused", "refused");

    assertThat(open()).as("places are given back").isEqualTo("refused");
    assertThat(said).hasSize(8);
  }
}
