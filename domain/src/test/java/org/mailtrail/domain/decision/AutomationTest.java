package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;

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
  }

  @Test
  void answers_of_a_machine_are_auto_replies() {
    assertThat(of("Auto-Submitted", "auto-replied")).contains(Automation.AUTO_REPLY);
    assertThat(of("AUTO-SUBMITTED", "Auto-Generated; owner=x")).contains(Automation.AUTO_REPLY);
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
  void of_a_type_that_is_longer_than_any_the_beginning_counts() {
    String comments = "(".repeat(500_000) + ")".repeat(500_000);
    assertThat(of("Content-Type", "multipart/report; x=" + comments)).contains(Automation.REPORT);
    assertThat(of("Content-Type", "text/calendar; x=" + comments + "; method=REPLY")).isEmpty();
  }

  @Test
  void lists_and_newsletters_are_bulk() {
    assertThat(of("List-Id", "<news.contoso.example>")).contains(Automation.BULK);
    for (String name : List.of("List-Archive", "List-Owner", "List-Subscribe")) {
      assertThat(of(name, "<https://lists.contoso.example/x>")).as(name).contains(Automation.BULK);
    }
    assertThat(of("List-Help", "<mailto:help@contoso.example>")).isEmpty();
    assertThat(of("Precedence", "BULK")).contains(Automation.BULK);
    assertThat(of("Precedence", "list (mailman)")).contains(Automation.BULK);
  }

  @Test
  void only_answers_to_meeting_requests_are_calendar_responses() {
    assertThat(of("Content-Type", "text/calendar; method=\"REPLY\""))
        .contains(Automation.CALENDAR_RESPONSE);
    assertThat(of("Content-Type", "text/calendar; method=REQUEST")).isEmpty();
    assertThat(Automation.of(new Traits(false, Sensitivity.NORMAL, true, HeaderFields.none())))
        .contains(Automation.CALENDAR_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Auto-Response-Suppress", "X-Loop", "X-Unsent"})
  void what_says_nothing_of_who_wrote_is_no_sign(String name) {
    assertThat(of(name, "All")).isEmpty();
    assertThat(HeaderFields.isRelevant(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From"})
  void marks_of_responders_are_read_by_value(String name) {
    for (String value : List.of("yes", "a@contoso.example", "Will not answer for 86400 seconds")) {
      assertThat(of(name, value)).as(value).contains(Automation.AUTO_REPLY);
    }
    for (String value :
        List.of("no", " No ", "NO; x=y", "(comment) no", "none", "false", "disabled", "0", "")) {
      assertThat(of(name, value)).as(value).isEmpty();
    }
  }

  @Test
  void auto_submitted_has_one_value_that_a_person_writes() {
    for (String value :
        List.of("no", " No ", "NO; x=y", "(auto-replied) no", "\"no\"", "'no'", "")) {
      assertThat(of("Auto-Submitted", value)).as(value).isEmpty();
    }
    for (String value : List.of("yes", "none", "false", "0", "auto-notified", "x-other; no")) {
      assertThat(of("Auto-Submitted", value)).as(value).contains(Automation.AUTO_REPLY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<>", "", " ", "< >", "(null) <>", "<<>>", "'<>'", "<;>"})
  void an_empty_return_path_is_a_reports(String value) {
    assertThat(of("Return-Path", value)).contains(Automation.REPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"< a@x.example >", "<\"a b\"@x.example>", "\"a\"@x.example", "<postmaster>"})
  void a_path_that_leads_somewhere_is_a_persons(String value) {
    assertThat(of("Return-Path", value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/report-set", "text/calendar-x; method=REPLY", "message/report"})
  void what_begins_with_the_same_letters_is_another_type(String type) {
    assertThat(of("Content-Type", type)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"message/feedback-report", "message/tracking-status; x=y"})
  void what_a_report_is_made_of_is_one(String type) {
    assertThat(of("Content-Type", type)).contains(Automation.REPORT);
  }

  @Test
  void an_offer_to_unsubscribe_alone_is_a_newsletter_which_is_logged_unless_switched_off() {
    assertThat(of("List-Unsubscribe", "<mailto:off@contoso.example>"))
        .contains(Automation.NEWSLETTER);
    assertThat(DecisionPolicy.standard().skippedAutomation())
        .as("many a personal mail is sent through a service that adds this")
        .doesNotContain(Automation.NEWSLETTER)
        .hasSize(Automation.values().length - 1);
  }

  @Test
  void blank_fields_of_lists_say_nothing() {
    for (String name :
        List.of("List-Id", "List-Post", "List-Owner", "List-Unsubscribe", "Precedence")) {
      assertThat(of(name, " ")).as(name).isEmpty();
    }
  }

  @Test
  void the_type_of_a_part_tells_as_much_as_that_of_the_whole() {
    HeaderFields signed = HeaderFields.none().with("Content-Type", "multipart/signed; boundary=b");
    assertThat(
            Automation.of(traits(signed.with("Content-Type", "Multipart/Report; boundary=c; x=y"))))
        .contains(Automation.REPORT);
    assertThat(
            Automation.of(
                traits(
                    signed.with("Content-Type", "text/calendar; charset=utf-8; method=COUNTER"))))
        .contains(Automation.CALENDAR_RESPONSE);
    assertThat(Automation.of(traits(signed.with("Content-Type", "text/calendar; method=REPLYX"))))
        .isEmpty();
  }

  private static Traits traits(HeaderFields headers) {
    return new Traits(false, Sensitivity.NORMAL, false, headers);
  }
}
