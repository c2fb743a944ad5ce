package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages do with log, opportunities and unmatched mail is done by commands as well. */
class LogByCommandTest extends InstalledTrial {
  @BeforeEach
  void settings() throws IOException {
    Files.writeString(
        folder.resolve("contacts.csv"), "number,name,email\nCT1,Ann,ann@fabrikam.example\n");
    assertThat(run("import", "--contacts=" + folder.resolve("contacts.csv")).code()).isZero();
  }

  @Test
  void an_import_is_previewed_and_writes_nothing_then() throws IOException {
    Files.writeString(
        folder.resolve("contacts.csv"),
        "number,name,email\nCT1,Ann Lee,ann@fabrikam.example\nCT2,Bo,bo@fabrikam.example\n");
    CommandTrial.Done preview =
        run("import", "--preview", "--contacts=" + folder.resolve("contacts.csv"));

    assertThat(preview.said()).contains("2 contacts: 1 new, 1 changed, 0 unchanged", "Ann Lee");
    assertThat(preview.said()).contains("Nothing was written.");
    assertThat(run("import", "--contacts=" + folder.resolve("contacts.csv")).said())
        .contains("2 contacts: 1 new, 1 changed, 0 unchanged");
  }

  @Test
  void what_is_not_there_is_said_and_ends_with_1() {
    for (String[] words :
        new String[][] {
          {"entry", "show", "9"},
          {"entry", "reassign", "9", "--contact=CT1"},
          {"opportunity", "create", "9"},
          {"opportunity", "close", "OP9", "--won", "--reason=best"}
        }) {
      CommandTrial.Done done = run(words);
      assertThat(done.code()).as(String.join(" ", words) + done.said()).isEqualTo(1);
      assertThat(done.said()).contains("9");
    }
    assertThat(run("entry", "show", "nine").code()).isEqualTo(2);
    assertThat(run("entry").code()).isEqualTo(2);
  }

  @Test
  void empty_lists_say_so_and_the_sales_cycle_and_the_never_log_list_are_kept() {
    assertThat(run("opportunity", "list").said()).contains("No opportunity fits.");
    assertThat(run("unmatched", "list").said()).contains("Nothing waits here.");
    assertThat(run("unmatched", "senders", "--by-domain").said()).contains("Nothing waits here.");
    assertThat(run("opportunity", "stages", "ASK:Ask:10", "DEAL:Deal:90").said())
        .contains("2 stages kept");
    assertThat(run("opportunity", "stages", "ASK").code()).isEqualTo(2);
    assertThat(run("unmatched", "never", "news.example").code()).isZero();
    assertThat(run("unmatched", "never").said()).contains("news.example");
    assertThat(run("unmatched", "never", "news.example", "--undo").code()).isZero();
    assertThat(run("unmatched", "never").said()).doesNotContain("news.example");
    assertThat(run("unmatched", "assign", "nothing", "--contact=CT1").code()).isEqualTo(2);
  }
}
