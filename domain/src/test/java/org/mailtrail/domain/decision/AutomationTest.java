package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.Sensitivity;
import org.mailtrail.domain.message.Traits;

class AutomationTest {
  private static Optional<Automation> of(String name, String value) {
    return Automation.of(
        new Traits(false, Sensitivity.NORMAL, false, HeaderFields.none().with(name, value)));
  }

  @Test
  void a_person_writes_without_any_of_these_fields() {
    assertThat(Automation.of(Traits.ordinary())).isEmpty();
    assertThat(of("Content-Type", "text/plain; charset=utf-8")).isEmpty();
    assertThat(of("Auto-Submitted", "no")).isEmpty();
    assertThat(of("Precedence", "first-class")).isEmpty();
    assertThat(of("Return-Path", "<jane@contoso.example>")).isEmpty();
    assertThat(of("X-Auto-Response-Suppress", "None")).isEmpty();
  }

  @Test
  void answers_of_a_machine_are_auto_replies() {
    assertThat(of("Auto-Submitted", "auto-replied")).contains(Automation.AUTO_REPLY);
    assertThat(of("AUTO-SUBMITTED", "Auto-Generated; owner=x")).contains(Automation.AUTO_REPLY);
    assertThat(of("X-Auto-Response-Suppress", "All")).contains(Automation.AUTO_REPLY);
    assertThat(of("Precedence", "auto_reply")).contains(Automation.AUTO_REPLY);
  }

  @Test
  void delivery_and_read_reports_are_reports() {
    assertThat(of("Content-Type", "multipart/report; report-type=delivery-status"))
        .contains(Automation.REPORT);
    assertThat(of("Return-Path", "< >")).contains(Automation.REPORT);
    assertThat(of("X-Failed-Recipients", "x@contoso.example")).contains(Automation.REPORT);
  }

  @Test
  void lists_and_newsletters_are_bulk() {
    assertThat(of("List-Id", "<news.contoso.example>")).contains(Automation.BULK);
    assertThat(of("Precedence", "BULK")).contains(Automation.BULK);
    assertThat(of("List-Unsubscribe", "<mailto:off@contoso.example>"))
        .as("many a personal mail is sent through a service that adds this")
        .isEmpty();
  }

  @Test
  void only_answers_to_meeting_requests_are_calendar_responses() {
    assertThat(of("Content-Type", "text/calendar; method=\"REPLY\""))
        .contains(Automation.CALENDAR_RESPONSE);
    assertThat(of("Content-Type", "text/calendar; method=REQUEST")).isEmpty();
    assertThat(Automation.of(new Traits(false, Sensitivity.NORMAL, true, HeaderFields.none())))
        .contains(Automation.CALENDAR_RESPONSE);
  }
}
