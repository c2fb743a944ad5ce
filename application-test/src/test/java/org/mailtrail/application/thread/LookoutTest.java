package org.mailtrail.application.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Lookout<String, String> lookout = new Lookout<>("lookout", 4);
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicInteger askedOfSilent = new AtomicInteger();

  @AfterEach
  void end() {
    lookout.close();
  }

  private String silence() {
    askedOfSilent.incrementAndGet();
    try {
      never.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }

  private Map<String, Supplier<String>> questions(int silent) {
    Map<String, Supplier<String>> questions = new LinkedHashMap<>();
    for (int i = 0; i < silent; i++) {
      questions.put("silent " + i, this::silence);
    }
    questions.put("quick", () -> "here");
    return questions;
  }

  @Test
  void all_answers_come_when_all_answer() {
    assertThat(lookout.ask(questions(0), LONG)).containsOnly(Map.entry("quick", "here"));
  }

  @Test
  void who_is_silent_is_left_out_and_takes_the_answer_from_nobody() {
    assertThat(lookout.ask(questions(3), SHORT)).containsOnly(Map.entry("quick", "here"));
  }

  @Test
  void who_has_not_answered_is_not_asked_again_before_that() {
    for (int i = 0; i < 10; i++) {
      lookout.ask(questions(1), SHORT);
    }
    assertThat(askedOfSilent).hasValue(1);

    never.countDown();
    assertThat(lookout.ask(questions(1), LONG)).containsEntry("silent 0", "late");
  }

  /** What it works with is closed next. */
  @Test
  void whoever_closes_it_waits_for_who_is_answering() {
    AtomicInteger putDown = new AtomicInteger();
    Lookout<String, String> closed = new Lookout<>("closed", 1);
    Supplier<String> holding =
        () -> {
          String late = silence();
          putDown.incrementAndGet();
          return late;
        };
    while (askedOfSilent.get() == 0) {
      closed.ask(Map.of("silent", holding), SHORT);
    }

    closed.close();

    assertThat(putDown).hasValue(1);
  }

  @Test
  void what_breaks_is_no_answer_and_hides_no_other() {
    Map<String, Supplier<String>> questions = questions(0);
    questions.put(
        "broken",
        () -> {
          throw new StackOverflowError("played by order");
        });

    assertThat(lookout.ask(questions, LONG)).containsOnlyKeys("quick");
  }
}
