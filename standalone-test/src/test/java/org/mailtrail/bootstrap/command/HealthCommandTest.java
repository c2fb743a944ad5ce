package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health, and what people know of it, by command on a real database. */
class HealthCommandTest extends InstalledTrial {
  @BeforeEach
  void settings() throws Exception {
    run("setup", "exchange", "main", "--address=log@contoso.example", "--kind=online");
  }

  @Test
  void a_trouble_is_told_dismissed_and_told_again() {
    CommandTrial.Done first = run("health");
    assertThat(first.said())
        .contains("amber  no mailbox is switched on", "NOTHING_ENABLED", "Start logging.");
    String id = first.said().replaceAll("(?s).*NOTHING_ENABLED ([0-9a-f-]{36}).*", "$1");

    assertThat(run("health", "dismiss", id, "--by=anna").said()).contains("Dismissed: no mailbox");
    assertThat(run("health").said()).contains(id + ", dismissed by anna at ", ", since ");
    assertThat(run("setup", "audit").said()).contains("anna", "DismissTrouble");
    assertThat(run("health", "recall", id).code()).isZero();
    assertThat(run("health").said()).doesNotContain("dismissed by");
  }

  @Test
  void what_is_not_there_is_not_dismissed_and_no_id_is_wrong_usage() {
    CommandTrial.Done gone = run("health", "dismiss", "0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.said()).contains("this trouble is there no more");
    assertThat(run("health", "dismiss", "x").code()).isEqualTo(2);
  }

  @Test
  void months_are_told_of_each_mailbox() {
    assertThat(run("health", "months").said()).contains("main");
  }

  @Test
  void a_badge_is_made_listed_and_taken_back() {
    assertThat(run("health", "make-badge", "The hall").said()).containsPattern("/wall/[\\w-]{43}");
    String listed = run("health", "badges").said();
    assertThat(listed).contains("The hall, all mailboxes");
    String id = listed.replaceAll("(?s).*?([0-9a-f]{12})  The hall.*", "$1");
    assertThat(run("health", "remove-badge", id).said()).contains("Taken back: The hall");
    assertThat(run("health", "badges").said()).contains("None.");
    assertThat(run("health", "make-badge", "x", "--mailbox=nowhere").code()).isEqualTo(1);
  }
}
