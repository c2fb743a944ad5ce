package org.mailtrail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");

  private static Summary summary(Optional<Instant> sent, Optional<Instant> received) {
    return Summary.of("", sent, received, Optional.empty(), NOON);
  }

  private static Instant believed(Instant sent) {
    return summary(Optional.of(sent), Optional.of(NOON)).believedSentAt();
  }

  @Test
  void a_sent_time_is_believed_up_to_a_day_after_the_receipt() {
    Instant limit = NOON.plus(Duration.ofDays(1));
    assertThat(believed(limit)).isEqualTo(limit);
    assertThat(believed(limit.plusMillis(1))).isEqualTo(NOON);
  }

  @Test
  void a_sent_time_is_believed_from_1990_on() {
    Instant first = Instant.parse("1990-01-01T00:00:00Z");
    assertThat(believed(first)).isEqualTo(first);
    assertThat(believed(first.minusMillis(1))).isEqualTo(NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2096-11-23T09:00:00Z"})
  void the_receipt_takes_the_place_of_a_sent_time_that_cannot_be(String sent) {
    assertThat(believed(Instant.parse(sent))).isEqualTo(NOON);
    assertThat(believed(Instant.MAX)).isEqualTo(NOON);
    assertThat(believed(Instant.MIN)).isEqualTo(NOON);
  }

  @Test
  void without_a_receipt_a_message_was_received_when_it_was_sent() {
    Instant sent = NOON.minusSeconds(90);
    assertThat(summary(Optional.of(sent), Optional.empty()).receivedAt()).isEqualTo(sent);
    assertThat(summary(Optional.of(sent), Optional.of(YEAR_1)).receivedAt()).isEqualTo(sent);
  }

  @Test
  void a_receipt_still_to_come_is_none() {
    Instant sent = NOON.minusSeconds(90);
    Instant limit = NOON.plus(Duration.ofDays(1));
    assertThat(summary(Optional.of(sent), Optional.of(limit)).receivedAt()).isEqualTo(limit);
    assertThat(summary(Optional.of(sent), Optional.of(limit.plusMillis(1))).receivedAt())
        .isEqualTo(sent);
    assertThat(summary(Optional.empty(), Optional.of(Instant.MAX)).receivedAt()).isEqualTo(NOON);
  }

  @Test
  void an_id_of_nothing_makes_no_conversation() {
    assertThat(Summary.of("", Optional.empty(), Optional.empty(), Optional.of(" "), NOON))
        .extracting(Summary::conversationId)
        .isEqualTo(Optional.empty());
  }

  @Test
  void without_any_time_a_message_was_received_when_it_was_read() {
    assertThat(summary(Optional.empty(), Optional.empty()).receivedAt()).isEqualTo(NOON);
    assertThat(summary(Optional.of(YEAR_1), Optional.of(YEAR_1)).receivedAt()).isEqualTo(NOON);
    assertThat(summary(Optional.of(NOON.plus(Duration.ofDays(400))), Optional.empty()).receivedAt())
        .isEqualTo(NOON);
  }
}
