package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.testkit.setup.SampleSetups;

/** How full a mailbox is, on its page and for programs. */
class CapacityTest {
  private static final String PATH = "/mailboxes/main/capacity";
  private static final long GB = ByteSize.gigabytes(1).bytes();

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private void measured(int days) {
    for (int ago = days - 1; ago >= 0; ago--) {
      ByteSize size = new ByteSize(45 * GB - ago * GB / 8);
      stage
          .storage
          .keptHealth()
          .capacity()
          .keep(
              SampleSetups.MAIN,
              MeasuredDay.of(
                  stage.clock.instant().minus(Duration.ofDays(ago)),
                  List.of(
                      new FolderExtent("\\Archive <b>", new Extent(812_000, Optional.of(size))))));
    }
  }

  @Test
  void nothing_measured_teaches_the_next_step() {
    assertThat(admin.get(PATH).body())
        .contains("Nothing was measured so far", "./mailtrail capacity main --now");
    assertThat(admin.get("/mailboxes/nobody/capacity").statusCode()).isEqualTo(404);
  }

  @Test
  void limits_forecast_plot_and_folders_are_shown() {
    measured(30);
    String page = admin.get(PATH).body();

    assertThat(page)
        .contains("45 GB of 50 GB (90 %)", "full in about 40 days", "amber-ink", "128 MB")
        .contains("812,000 of 1,000,000 (81 %)", "does not grow")
        .contains("Size by day, in MB", "<svg class=\"bars\"", "\\Archive &lt;b&gt;");
    assertThat(admin.get("/mailboxes/main").body()).contains("href=\"" + PATH + "\"");
  }

  @Test
  void a_mailbox_is_measured_when_somebody_presses_it() {
    admin.get(PATH);
    assertThat(admin.post(PATH + "/measure", Map.of()).statusCode()).isEqualTo(303);
    assertThat(admin.get(PATH).body()).contains("\\Inbox", "too early to say");
  }

  @Test
  void a_viewer_sees_it_and_does_nothing() {
    measured(2);
    Browser viewer = stage.browser(Role.VIEWER);

    assertThat(viewer.get(PATH).body()).contains("45 GB of 50 GB").doesNotContain("/go-over");
    assertThat(viewer.post(PATH + "/measure", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void going_over_is_shown_in_steps_before_it_is_done() {
    admin.get(PATH);
    HttpResponse<String> steps = admin.post(PATH + "/steps", Map.of("to", "log2@contoso.example"));
    assertThat(steps.statusCode()).isEqualTo(200);
    assertThat(steps.body()).contains("New mailbox", "Nothing filed in it", "Old one quiet");
    assertThat(steps.body()).doesNotContain("New-TransportRule");
    assertThat(admin.post(PATH + "/steps", Map.of("to", "no address")).statusCode()).isEqualTo(422);
  }

  @Test
  void the_script_for_the_new_mailbox_is_there_once_it_is_known_who_works_it() {
    Setups setups = stage.storage.keptSetups().setups();
    MailboxSetup now = setups.find(SampleSetups.MAIN).orElseThrow();
    setups.save(now.with(SampleSetups.account(Account.Method.BROWSER)));
    admin.get(PATH);

    assertThat(admin.post(PATH + "/steps", Map.of("to", "log2@contoso.example")).body())
        .contains("New-TransportRule", "log2@contoso.example", "job@contoso.example");
    assertThat(admin.post(PATH + "/steps", Map.of("to", now.place().address().toString())).body())
        .doesNotContain("New-TransportRule");
  }

  @Test
  void a_mailbox_that_fills_up_leads_there_from_the_health_page() {
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.MAILBOX_FILLS_UP, SampleSetups.MAIN, "it fills up", "Act.")));

    assertThat(admin.get("/health").body())
        .contains("A mailbox is filling up", "href=\"" + PATH + "\"");
  }

  @Test
  void programs_see_the_same() {
    measured(30);
    Browser program = stage.program(Role.ADMIN);
    assertThat(program.get("/api/v1" + PATH).body())
        .contains("\"percent\":90", "\"forecast\":\"IN_DAYS\"", "\"days\":40")
        .contains("\"path\":\"\\\\Archive <b>\"");
    assertThat(program.get("/api/v1/mailboxes/main/roll-over?to=log2%40contoso.example").body())
        .contains("\"step\":\"MAILBOX\"");
  }
}
