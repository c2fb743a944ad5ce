package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are let in, and programs in their name, by command. */
class ConsoleCommandTest extends InstalledTrial {
  @Test
  void a_person_is_invited_by_a_link() {
    CommandTrial.Done done = run("console", "invite");

    assertThat(done.code()).as(done.said()).isZero();
    assertThat(done.said()).containsPattern("https?://[^ ]+/enter/[A-Za-z0-9_-]{20,}");
  }

  @Test
  void nobody_is_invited_as_a_salesperson_whom_nobody_knows() throws IOException {
    CommandTrial.Done unknown = run("console", "invite", "anna", "--salesperson", "JR");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.said())
        .contains("there is no salesperson JR")
        .doesNotContain("/enter/", "Exception");
    assertThat(run("console", "users").said()).doesNotContain("anna");

    java.nio.file.Path people = folder.resolve("salespeople.csv");
    Files.writeString(people, "code,name,email\nJR,Jane,jr@contoso.example\n");
    assertThat(run("import", "--salespeople", people.toString()).code()).isZero();
    assertThat(run("console", "invite", "anna", "--salesperson", "JR").said()).contains("/enter/");
  }

  @Test
  void a_key_is_made_listed_and_ended() {
    run("console", "invite", "anna", "--role", "sales");
    CommandTrial.Done made = run("console", "key", "make", "anna", "--label", "nightly");
    assertThat(made.code()).as(made.said()).isZero();
    String key = made.said().strip();

    CommandTrial.Done listed = run("console", "key", "list", "anna");
    assertThat(listed.said()).contains("nightly", "VIEWER").doesNotContain(key);

    String which = listed.said().strip().split(" ")[0];
    CommandTrial.Done ended = run("console", "key", "end", "anna", which);
    assertThat(ended.said()).contains("Ended: nightly");
    assertThat(run("console", "key", "list", "anna").said()).isBlank();
    assertThat(run("console", "key", "end", "anna", which).code()).isNotZero();
  }

  @Test
  void users_are_listed_signed_out_blocked_and_let_in_again() {
    run("console", "invite", "anna", "--role", "sales");
    assertThat(run("console", "users").said()).contains("anna  SALES  invited  sessions 0");

    assertThat(run("console", "end-sessions", "anna").said()).contains("Sessions ended: 0");
    assertThat(run("console", "block", "anna").said()).contains("Blocked: anna");
    assertThat(run("console", "users").said()).contains("anna  SALES  blocked");
    assertThat(run("console", "unblock", "anna").said()).contains("Let in again: anna");
    assertThat(run("console", "users").said()).contains("anna  SALES  invited");
    for (String command : List.of("end-sessions", "block", "unblock")) {
      CommandTrial.Done nobody = run("console", command, "nobody");
      assertThat(nobody.code()).isNotZero();
      assertThat(nobody.said()).contains("nobody").doesNotContain("Exception");
    }
  }

  @Test
  void teams_are_made_listed_joined_and_left() throws IOException {
    java.nio.file.Path people = folder.resolve("salespeople.csv");
    Files.writeString(
        people, "code,name,email\nJR,Jane,jr@contoso.example\nMO,Marta,mo@contoso.example\n");
    assertThat(run("import", "--salespeople", people.toString()).code()).isZero();
    assertThat(run("console", "team", "list").said()).contains("None. Make one");

    assertThat(run("console", "team", "add", "NORTH", "JR", "MO").said())
        .contains("In NORTH: JR, MO");
    assertThat(run("console", "team", "list").said()).contains("NORTH  JR, MO");
    CommandTrial.Done unknown = run("console", "team", "add", "SOUTH", "JR", "XX");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.said()).contains("XX").doesNotContain("Exception");
    assertThat(run("console", "team", "list").said()).contains("NORTH  JR, MO");

    CommandTrial.Done wrong = run("console", "team", "remove", "SOUTH", "JR");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.said()).contains("JR is not in the team SOUTH");
    assertThat(run("console", "team", "add", " ", "JR").code()).isNotZero();
    assertThat(run("console", "team", "remove", "NORTH", "JR").said()).contains("Out of NORTH: JR");
    assertThat(run("console", "team", "list").said()).contains("NORTH  MO");
    assertThat(run("setup", "audit").said()).contains("salesperson JR team");
  }

  @Test
  void what_lets_a_user_in_is_listed_and_ended_and_a_user_removed() {
    run("console", "invite", "anna", "--role", "sales");
    CommandTrial.Done listed = run("console", "sessions", "anna");
    assertThat(listed.said()).contains("INVITATION");
    String which = listed.said().strip().split(" ")[0];

    assertThat(run("console", "end-session", "anna", which).said()).contains("Ended: INVITATION");
    assertThat(run("console", "sessions", "anna").said()).contains("Nothing lets anna in");
    assertThat(run("console", "end-session", "anna", which).code()).isNotZero();

    assertThat(run("console", "remove", "anna").said()).contains("Removed: anna");
    assertThat(run("console", "users").said()).doesNotContain("anna");
    CommandTrial.Done nobody = run("console", "remove", "anna");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.said()).contains("There is no user anna");
  }

  @Test
  void an_installation_is_checked_and_what_is_wrong_is_told() throws IOException {
    run("console", "invite");
    CommandTrial.Done sound = run("check");
    assertThat(sound.code()).as(sound.said()).isZero();
    assertThat(sound.said())
        .contains("ok    The database answers: H2 ", "tables ", " s apart.", " MB free at ");

    set("mailtrail.console.certificate = none.pem");
    CommandTrial.Done wrong = run("check");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.said())
        .contains("WRONG mailtrail.console.certificate: none.pem is not there.", "Check the path.");
  }

  @Test
  void what_is_no_name_and_who_is_nobody_are_told_in_a_sentence() {
    CommandTrial.Done blank = run("console", "invite", " ");
    CommandTrial.Done nobody = run("console", "key", "make", "nobody", "--label", "x");

    assertThat(blank.code()).isEqualTo(2);
    assertThat(nobody.code()).isNotZero();
    assertThat(nobody.said()).contains("nobody");
    assertThat(blank.said() + nobody.said()).doesNotContain("Exception", "\tat ");
  }
}
