package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what, by command on a real database. */
class AuditCommandTest extends InstalledTrial {
  @BeforeEach
  void two_people_change_something() throws Exception {
    run("setup", "exchange", "main", "--address=log@contoso.example", "--by=anna");
    run("setup", "exchange", "other", "--address=old@contoso.example", "--by==ben");
  }

  private String audit(String... words) {
    List<String> all = new ArrayList<>(List.of("setup", "audit"));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new)).said();
  }

  @Test
  void it_is_narrowed_down_by_each_option() {
    LocalDate tomorrow = LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(1);

    assertThat(audit()).contains("anna", "=ben");
    assertThat(audit("--who=anna")).contains("log@contoso").doesNotContain("old@contoso");
    assertThat(audit("other")).contains("old@contoso").doesNotContain("log@contoso");
    assertThat(audit("--action=SetUpMailbox")).contains("log@contoso", "old@contoso");
    assertThat(audit("--action=RenewToken")).doesNotContain("contoso");
    assertThat(audit("--from=" + tomorrow)).doesNotContain("contoso");
    assertThat(audit("--until=" + tomorrow)).contains("log@contoso", "old@contoso");
    assertThat(audit("--limit=1")).contains("old@contoso").doesNotContain("log@contoso");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    for (String command : List.of("setup audit", "entries")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--from=2026-11-29", "--until=2026-11-28"));
      assertThat(run(words.toArray(String[]::new)).code()).as(command).isEqualTo(2);
    }
  }

  @Test
  void it_is_exported_whole_and_no_spreadsheet_calculates() throws Exception {
    Path file = folder.resolve("audit.csv");

    assertThat(run("setup", "audit", "--format=csv", "--limit=1", "--out=" + file).code()).isZero();
    assertThat(Files.readString(file))
        .startsWith("at,who,mailbox,action,changes")
        .contains("anna", ",'=ben,", "log@contoso", "old@contoso");
    assertThat(audit("--format=json")).startsWith("[\n{\"at\":").contains("\"who\":\"=ben\"");
    assertThat(run("setup", "audit", "--out=" + file).code()).isZero();
    assertThat(Files.readString(file)).contains("anna").doesNotContain("at,who");
  }

  @Test
  void a_name_of_which_nothing_was_ever_done_is_told_with_those_that_there_are() {
    CommandTrial.Done nobody = run("setup", "audit", "--who=annna");

    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.said())
        .contains("--who: nothing that was kept is named 'annna'. There are: =ben, anna.");
    assertThat(audit("--action=renewtoken")).contains("There are: SetUpMailbox.");
    assertThat(audit("mian")).contains("MAILBOX: nothing that was kept is named 'mian'");
    assertThat(run("setup", "audit", "--who=nobody", "--format=csv").code()).isEqualTo(2);
  }

  @Test
  void where_nothing_fits_that_is_said() {
    LocalDate tomorrow = LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(1);

    assertThat(audit("--who=anna", "--from=" + tomorrow)).contains("Nothing that was done fits.");
    assertThat(audit("--from=" + tomorrow, "--format=json")).doesNotContain("fits");
  }

  @Test
  void what_is_no_day_or_form_is_wrong_usage() {
    assertThat(run("setup", "audit", "--from=yesterday").code()).isEqualTo(2);
    assertThat(run("setup", "audit", "--format=xml").code()).isEqualTo(2);
  }
}
