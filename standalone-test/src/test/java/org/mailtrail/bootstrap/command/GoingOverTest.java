package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mailtrail.cli.option.Shared;

/** A setup goes over to a new mailbox by one command, which tells the steps. */
class GoingOverTest extends RollOverTrial {
  @Test
  void going_over_is_told_in_steps_by_what_is_seen() {
    deliver(OLD, "Chairs");
    good("log", "main");
    assertThat(good("setup", "roll-over", "main", "--to=" + NEW, "--preview"))
        .containsPattern("done +new mailbox: \\d+ folders can be seen")
        .containsPattern("done +nothing filed in it")
        .containsPattern("to do +mail flow rules: no copy has come in so far")
        .containsPattern("to do +switch: main is " + OLD)
        .containsPattern("later +old one quiet");
    deliver(NEW, "Lamps");

    assertThat(good("setup", "roll-over", "main", "--to=" + NEW, "--confirm"))
        .contains("main: goes to " + NEW + " from now on")
        .containsPattern("done +mail flow rules: copies come in")
        .containsPattern("done +switch: main is " + NEW)
        .containsPattern("done +links to the old one: " + OLD + " is registered as main-before-1")
        .containsPattern("later +old one quiet: still worked");
    assertThat(good("setup", "show", "main")).contains("main: logging is on");
    deliver(OLD, "Late");
    good("log");
    assertLoggedOnce("Chairs", "Lamps", "Late");
    assertThat(good("setup", "roll-over", "main")).containsPattern("done +switch");
  }

  @Test
  void a_mailbox_that_is_not_there_is_told_with_the_script_that_makes_it() {
    assertThat(good("setup", "roll-over", "main", "--to=nobody@contoso.example"))
        .containsPattern("to do +new mailbox: ")
        .contains(
            "mailtrail prepare-exchange main --mailbox nobody@contoso.example --in-place-of "
                + OLD);

    CommandTrial.Done done =
        run("setup", "roll-over", "main", "--to=nobody@contoso.example", "--confirm");
    assertThat(done.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(good("setup", "show", "main")).contains("main: logging is on", OLD);
  }

  @Test
  void a_mailbox_in_which_something_was_filed_is_no_new_one() {
    simulator
        .mailbox(NEW)
        .deliver(
            "Message-ID: <a@x.example>\r\n\r\nHi\r\n".getBytes(StandardCharsets.US_ASCII),
            simulator.clock().instant(),
            "archive");

    CommandTrial.Done done = run("setup", "roll-over", "main", "--to=" + NEW, "--confirm");
    assertThat(done.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(done.said()).contains("nothing filed in it: 1 messages lie in its folders");
    assertThat(good("setup", "show", "main")).contains("main: logging is on", OLD);
  }
}
