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
  void what_is_no_day_or_form_is_wrong_usage() {
    assertThat(run("setup", "audit", "--from=yesterday").code()).isEqualTo(2);
    assertThat(run("setup", "audit", "--format=xml").code()).isEqualTo(2);
  }
}
