package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.push.KeepNotices;
import org.mailtrail.application.push.KeptNotices;
import org.mailtrail.application.push.NoticeTally;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;
import org.mailtrail.testkit.setup.SampleSetups;

/** Where Exchange tells of mail. */
class NoticePagesTest {
  private static final String PATH = "/notifications/graph/main";
  private static final MailboxName MAIN = SampleSetups.MAIN;

  private final Stage stage = new Stage();
  private final InMemoryArrivalNotices exchange =
      new InMemoryArrivalNotices(url -> url.getPath().equals(PATH), stage.clock);

  /** Hundreds of new ones would take most of a minute. */
  private final Browser outside = stage.browser();

  @BeforeEach
  void subscribe() {
    var setups = stage.storage.keptSetups().setups();
    setups.save(setups.find(MAIN).orElseThrow().enabled(true));
    stage.storage.jobRunner().scheduler().schedule(MAIN);
    new KeepNotices(
            setups,
            setup -> Optional.of(exchange),
            new KeptNotices(stage.mailtrail.setup().secrets()),
            Optional.of(URI.create("https://mail.example")),
            stage.clock,
            () -> {})
        .run();
    exchange.arrive();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> tell(String id, String state) {
    return outside.json(
        PATH,
        "{\"value\":[{\"changeType\":\"created\",\"subscriptionId\":\""
            + id
            + "\",\"clientState\":\""
            + state
            + "\"}]}");
  }

  private boolean isDueNow() {
    return !stage
        .mailtrail
        .jobs()
        .state(MAIN)
        .orElseThrow()
        .nextRun()
        .isBefore(stage.clock.instant());
  }

  @Test
  void a_token_comes_back_decoded_once_as_plain_text() {
    String odd = " Validation: <script>x()</script> 50%25 + å ";
    HttpResponse<String> answer =
        stage
            .browser()
            .send(
                "POST",
                PATH + "?validationToken=" + URLEncoder.encode(odd, StandardCharsets.UTF_8),
                "text/plain; charset=utf-8",
                "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(odd);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void a_token_that_is_too_long_does_not_come_back() {
    HttpResponse<String> answer =
        stage
            .browser()
            .send("POST", PATH + "?validationToken=" + "x".repeat(2_049), "text/plain", "");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void what_exchange_tells_makes_the_job_due() {
    stage.clock.pass(Duration.ofSeconds(30));
    assertThat(isDueNow()).isFalse();
    Heard heard = exchange.heard().get(0);

    assertThat(tell(heard.id(), heard.state()).statusCode()).isEqualTo(200);
    assertThat(isDueNow()).isTrue();
  }

  @Test
  void who_knows_too_little_is_answered_the_same_and_not_heard() {
    stage.clock.pass(Duration.ofSeconds(30));
    Heard heard = exchange.heard().get(0);

    assertThat(tell(heard.id(), "guessed").statusCode()).isEqualTo(200);
    assertThat(tell("another", heard.state()).statusCode()).isEqualTo(200);
    assertThat(stage.browser().json(PATH, "no JSON").statusCode()).isEqualTo(200);
    assertThat(stage.browser().json("/notifications/graph/NoBody", "{}").statusCode())
        .isEqualTo(200);
    assertThat(isDueNow()).isFalse();
  }

  @Test
  void a_letter_that_is_too_large_is_not_read() {
    assertThat(stage.browser().json(PATH, " ".repeat((256 << 10) + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void who_guesses_for_long_is_heard_no_more_but_those_heard_before_are() {
    Heard heard = exchange.heard().get(0);
    assertThat(tell(heard.id(), heard.state()).statusCode()).isEqualTo(200);
    for (int i = 0; i < 600; i++) {
      assertThat(tell("another", "guessed").statusCode()).isEqualTo(200);
    }
    assertThat(tell("another", "guessed").statusCode()).isEqualTo(429);
    assertThat(tell(heard.id(), "guessed").statusCode()).isEqualTo(429);
    assertThat(tell(heard.id(), heard.state()).statusCode()).isEqualTo(200);
  }

  @Test
  void what_came_is_counted_by_what_it_was() {
    Heard heard = exchange.heard().get(0);
    tell(heard.id(), heard.state());
    tell("another", "guessed");
    stage.browser().json(PATH, " ".repeat((256 << 10) + 1));

    NoticeTally tally = stage.mailtrail.notices().tally();
    assertThat(tally.of(NoticeTally.Kind.ARRIVED)).isOne();
    assertThat(tally.of(NoticeTally.Kind.STRANGER)).isOne();
    assertThat(tally.of(NoticeTally.Kind.REFUSED)).isOne();
  }

  @Test
  void the_mailbox_shows_since_when_exchange_tells_and_why_it_is_not_renewed() {
    Browser viewer = stage.browser(Role.VIEWER).withCookie("mailtrail-language", "sv");
    Browser program = stage.program(Role.VIEWER);
    assertThat(viewer.get("/mailboxes/main").body())
        .contains("Exchange aviserar om ny e-post", "Ingen avisering har kommit hittills");

    Heard heard = exchange.heard().get(0);
    tell(heard.id(), heard.state());
    refuse();
    String page = viewer.get("/mailboxes/main").body();
    assertThat(page).contains("Senaste aviseringen kom", "Det senaste försöket att förnya");
    assertThat(page).contains("<span>inget svar ännu från Graph</span>");
    assertThat(program.get("/api/v1/mailboxes/main/notices").body())
        .contains("\"wanted\":true", "\"how\":\"TOLD\"", "\"lastNotice\":", "\"trouble\":");
    stage.clock.pass(Duration.ofDays(20));
    assertThat(program.get("/api/v1/mailboxes/main/notices").body())
        .as("it has ended, and nobody wants another")
        .contains("{\"wanted\":false}");
  }

  /** Twice, for the first may be of a process that does not listen yet. */
  private void refuse() {
    KeepNotices refused =
        new KeepNotices(
            stage.storage.keptSetups().setups(),
            setup -> {
              throw new ExchangeException(
                  ExchangeException.Kind.UNREACHABLE,
                  HealthSentence.NO_ANSWER_FROM.with("Graph"),
                  null);
            },
            new KeptNotices(stage.mailtrail.setup().secrets()),
            Optional.of(URI.create("https://mail.example")),
            stage.clock,
            () -> {});
    refused.run();
    stage.clock.pass(Duration.ofMinutes(2));
    refused.run();
  }
}
