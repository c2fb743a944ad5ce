package org.mailtrail.domain.mailflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.interaction.InformationFlow;

class CanaryMarkTest {
  @Test
  void is_read_back_from_its_subject_to_the_second() {
    CanaryMark mark =
        new CanaryMark(InformationFlow.INBOUND, Instant.parse("2026-11-24T10:15:30.999Z"));

    assertThat(mark.subject()).isEqualTo("Mailtrail canary inbound 2026-11-24T10:15:30Z");
    assertThat(CanaryMark.parse(mark.subject())).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: Mailtrail canary inbound 2026-11-24T10:15:30Z",
        "Mailtrail canary inbound 2026-11-24T10:15:30Z and what about the offer?",
        "Mailtrail canary sideways 2026-11-24T10:15:30Z",
        "Mailtrail canary inbound 2026-13-24T10:15:30Z",
        ""
      })
  void any_other_subject_is_no_canary(String subject) {
    assertThat(CanaryMark.parse(subject)).isEmpty();
  }
}
