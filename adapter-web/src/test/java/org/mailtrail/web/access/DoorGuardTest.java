package org.mailtrail.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.testkit.SettableClock;

class DoorGuardTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int DAY = 24 * 60;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T12:00:00Z"));
  private final DoorGuard guard = new DoorGuard(clock);

  private static DoorGuard.Attempt at(String name, String from) {
    return new DoorGuard.Attempt(name, from, Optional.empty());
  }

  private static DoorGuard.Attempt known(String name, String from) {
    return new DoorGuard.Attempt(name, from, Optional.of(TokenHash.of("a browser")));
  }

  @Test
  void one_who_guesses_from_elsewhere_all_day_keeps_nobody_out() {
    int looked = 0;
    for (int minute = 0; minute < DAY; minute++) {
      for (int i = 0; i < 5; i++) {
        looked += guard.admits(at("anna", "6.6.6.6")) ? 1 : 0;
      }
      if (minute % 60 == 0) {
        DoorGuard.Attempt herself = at("anna", "203.0.113." + minute / 60);
        assertThat(guard.admits(herself)).as("hour " + minute / 60).isTrue();
        guard.wasRight(herself);
      }
      clock.pass(MINUTE);
    }
    assertThat(looked).isBetween(100, 106);
  }

  @Test
  void guesses_from_everywhere_on_one_name_are_few_a_day() {
    int looked = 0;
    for (int i = 0; i < DAY * 10; i++) {
      looked += guard.admits(at("anna", "10." + i / 65536 + "." + i / 256 % 256 + "." + i)) ? 1 : 0;
      clock.pass(Duration.ofSeconds(6));
    }
    assertThat(looked).isBetween(300, DoorGuard.OF_ONE_NAME + DAY / 5);
  }

  @Test
  void after_the_guesses_a_new_browser_waits_no_longer_than_five_minutes() {
    for (int i = 0; i < 1_000; i++) {
      guard.admits(at("anna", "10.0." + i / 256 + "." + i % 256));
    }
    assertThat(guard.admits(at("anna", "203.0.113.9"))).isFalse();
    clock.pass(Duration.ofMinutes(5));
    assertThat(guard.admits(at("anna", "203.0.113.10"))).isTrue();
  }

  @Test
  void one_password_on_many_names_is_stopped_at_fifty_and_others_go_on() {
    int looked = 0;
    for (int i = 0; i < 500; i++) {
      looked += guard.admits(at("name" + i, "6.6.6.6")) ? 1 : 0;
    }
    assertThat(looked).isEqualTo(DoorGuard.OF_ONE_ADDRESS);
    assertThat(guard.admits(at("name1", "203.0.113.9"))).isTrue();
  }

  @Test
  void who_is_refused_for_one_name_uses_up_nothing_of_the_others_at_the_same_address() {
    for (int i = 0; i < 500; i++) {
      guard.admits(at("anna", "6.6.6.6"));
    }
    for (int i = 0; i < 40; i++) {
      assertThat(guard.admits(at("name" + i, "6.6.6.6"))).as("name " + i).isTrue();
    }
  }

  @Test
  void a_known_browser_comes_in_whatever_others_do_and_has_ten_tries_of_its_own() {
    for (int i = 0; i < 1_000; i++) {
      guard.admits(at("anna", "10.0." + i / 256 + "." + i % 256));
      guard.admits(at("anna", "203.0.113.9"));
    }
    for (int i = 0; i < DoorGuard.OF_ONE_PLACE; i++) {
      assertThat(guard.admits(known("anna", "203.0.113.9"))).isTrue();
    }
    assertThat(guard.admits(known("anna", "203.0.113.9"))).isFalse();
    clock.pass(Duration.ofMinutes(15));
    DoorGuard.Attempt right = known("anna", "203.0.113.9");
    assertThat(guard.admits(right)).isTrue();
    guard.wasRight(right);
    assertThat(guard.admits(right)).isTrue();
  }

  @Test
  void a_name_is_one_however_it_is_typed_and_is_told_once_an_hour() {
    for (int i = 0; i < 9; i++) {
      guard.admits(at(i % 2 == 0 ? " Anna" : "anna ", "10.0.0." + i));
      assertThat(guard.isNews(at("anna", "10.0.0." + i))).isFalse();
    }
    guard.admits(at("ANNA", "10.0.0.9"));
    assertThat(guard.weight("anna")).isEqualTo(10);
    assertThat(guard.isNews(at("anna", "10.0.0.9"))).isTrue();
    assertThat(guard.isNews(at("Anna ", "10.0.0.9"))).isFalse();
    clock.pass(Duration.ofMinutes(61));
    assertThat(guard.weight("anna")).isZero();
    assertThat(guard.isNews(at("anna", "10.0.0.9"))).isFalse();
  }

  @Test
  void right_passwords_weigh_nothing_whoever_has_guessed_before() {
    for (int i = 0; i < 1_000; i++) {
      DoorGuard.Attempt herself = at("anna", "203.0.113.9");
      assertThat(guard.admits(herself)).isTrue();
      guard.wasRight(herself);
    }
    guard.admits(at("anna", "6.6.6.6"));
    DoorGuard.Attempt herself = known("anna", "203.0.113.9");
    assertThat(guard.admits(herself)).isTrue();
    guard.wasRight(herself);
    assertThat(guard.weight("anna")).isEqualTo(1);
  }
}
