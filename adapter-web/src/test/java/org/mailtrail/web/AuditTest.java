package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.domain.message.MailboxName;

class AuditTest {
  private static final Pattern OLDER = Pattern.compile("href=\"(/audit\\?[^\"]*after=[^\"]*)\"");

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private void done(String who, String mailbox, String action, String what) {
    stage
        .mailtrail
        .setup()
        .trail()
        .append(
            new AuditEntry(
                stage.mailtrail.clock().instant(),
                who,
                new MailboxName(mailbox),
                action,
                List.of(new Change("what", "", what))));
  }

  @Test
  void what_was_changed_stands_in_words_and_under_its_own_name_where_there_are_none() {
    stage
        .mailtrail
        .setup()
        .trail()
        .append(
            new AuditEntry(
                stage.mailtrail.clock().instant(),
                "anna",
                new MailboxName("main"),
                "SetUpMailbox",
                List.of(
                    new Change("enabled", "false", "true"),
                    new Change("redirect-url", "http://a", ""),
                    new Change("interval", "PT1M30S", "PT10M"),
                    new Change("entry 1 message", "", "read"))));
    assertThat(admin.get("/audit").body())
        .contains(
            "Enabled: no → yes",
            "Redirect URL: http://a → –",
            "Interval: 90 s → 10 min",
            "entry 1 · message: read");
    assertThat(admin.withCookie("mailtrail-language", "sv").get("/audit").body())
        .contains("Aktiverad: nej → ja", "transaktion 1 · meddelande: läst");
  }

  @Test
  void what_was_done_is_narrowed_down_by_the_address_and_by_a_click() {
    done("anna", "main", "RenewToken", "first");
    done("<b>eve</b>", "other", "RestartJob", "second");

    String both = admin.get("/audit").body();
    assertThat(both)
        .contains("first", "second", "&lt;b&gt;eve&lt;/b&gt;")
        .doesNotContain("<b>eve")
        .contains("/audit?who=anna", "/audit?mailbox=other", "/audit?action=RenewToken");
    for (String filter :
        List.of("who=anna", "mailbox=main", "action=RenewToken", "who=anna&until=2026-11-28")) {
      assertThat(admin.get("/audit?" + filter).body())
          .as(filter)
          .contains("first")
          .doesNotContain("second");
    }
    assertThat(admin.get("/audit?who=anna&action=RestartJob").body())
        .contains("Nothing that was done fits this.");
    assertThat(admin.get("/audit?from=2026-11-29").body()).doesNotContain("first", "second");
  }

  @Test
  void what_cannot_be_read_narrows_nothing_and_says_so() {
    done("anna", "main", "RenewToken", "first");

    for (String filter : List.of("from=yesterday", "until=-999999999-01-01")) {
      assertThat(admin.get("/audit?" + filter))
          .as(filter)
          .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
          .satisfies(answer -> assertThat(answer.body()).contains("cannot be read", "first"));
      assertThat(admin.get("/export/audit.csv?" + filter).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void all_of_it_is_reached_page_by_page_and_stands_in_the_files() {
    int many = 1_203;
    for (int i = 0; i < many; i++) {
      done("anna", "main", "RenewToken", "=number " + i + ".");
    }
    String address = "/audit?who=anna";
    int pages = 0;
    for (String page = admin.get(address).body(); ; page = admin.get(address).body()) {
      pages++;
      Matcher older = OLDER.matcher(page);
      if (!older.find()) {
        assertThat(page).contains("=number 0.");
        break;
      }
      address = older.group(1).replace("&amp;", "&");
    }
    assertThat(pages).isEqualTo(13);

    String csv = admin.get("/export/audit.csv?who=anna").body();
    assertThat(csv.lines()).hasSize(many + 1);
    assertThat(csv).startsWith("at,who,mailbox,action,changes").contains("what:  -> =number 0.");
    assertThat(
            admin
                .get("/export/audit.json?who=anna")
                .body()
                .lines()
                .filter(l -> l.contains("\"who\":\"anna\"")))
        .hasSize(many);
  }

  @Test
  void who_does_nothing_to_the_console_does_not_see_who_did() {
    for (String path : List.of("/audit", "/export/audit.csv", "/export/audit.json")) {
      assertThat(stage.browser(Role.SALES).get(path).statusCode()).as(path).isEqualTo(403);
    }
  }
}
