package org.mailtrail.application.port.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.ExpiryWarning.Stage;

class ExpiryWarningTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static List<ExpiryWarning> due(Duration left) {
    return ExpiryWarning.due(List.of(kept("main.client-secret", left)), CLOCK);
  }

  private static SecretVault.Kept kept(String name, Duration left) {
    return new SecretVault.Kept(new SecretName(name), Optional.of(NOW.plus(left)));
  }

  @Test
  void nothing_is_due_more_than_thirty_days_ahead() {
    assertThat(due(Duration.ofDays(30).plusSeconds(1))).isEmpty();
  }

  @Test
  void the_stage_changes_at_thirty_seven_and_one_days_and_at_the_end() {
    assertThat(due(Duration.ofDays(30)))
        .extracting(ExpiryWarning::stage)
        .containsExactly(Stage.MONTH);
    assertThat(due(Duration.ofDays(7)))
        .extracting(ExpiryWarning::stage)
        .containsExactly(Stage.WEEK);
    assertThat(due(Duration.ofDays(1))).extracting(ExpiryWarning::stage).containsExactly(Stage.DAY);
    assertThat(due(Duration.ZERO)).extracting(ExpiryWarning::stage).containsExactly(Stage.EXPIRED);
  }

  @Test
  void the_most_urgent_comes_first_and_an_unknown_expiry_never() {
    List<SecretVault.Kept> kept =
        List.of(
            kept("a.client-secret", Duration.ofDays(20)),
            kept("b.client-secret", Duration.ofDays(-1)),
            new SecretVault.Kept(new SecretName("c.client-secret"), Optional.empty()));

    assertThat(ExpiryWarning.due(kept, CLOCK))
        .extracting(warning -> warning.name().value())
        .containsExactly("b.client-secret", "a.client-secret");
  }

  @Test
  void the_sentence_says_which_when_and_what_to_do() {
    assertThat(due(Duration.ofDays(3)).get(0))
        .hasToString(
            "main.client-secret expires at 2026-11-27T12:00:00Z. Make a new one and enter it.");
  }
}
