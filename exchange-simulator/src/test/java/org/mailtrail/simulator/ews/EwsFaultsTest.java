package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;

/** What goes wrong over EWS by order, and how Exchange says it. */
class EwsFaultsTest {
  private static final String GET_INBOX =
      "<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds>"
          + known("inbox")
          + "</m:FolderIds></m:GetFolder>";

  private final EwsClient ews = new EwsClient();

  @AfterEach
  void close() {
    ews.close();
  }

  private HttpResponse<String> get(Fault fault) {
    ews.exchange.faults().next(1, fault, request -> true);
    return ews.post(EwsClient.envelope("", GET_INBOX));
  }

  private void next(Fault fault) {
    ews.exchange.faults().next(1, fault, request -> true);
  }

  private List<Item> items() {
    return ews.exchange.mailbox(EwsClient.USER).items();
  }

  @Test
  void a_busy_server_says_so_in_three_forms() {
    HttpResponse<String> fault = get(Fault.THROTTLED);
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body())
        .contains("<faultcode xmlns:a=", ">a:ErrorServerBusy<")
        .contains("<t:Value Name=\"BackOffMilliseconds\">1000</t:Value>");
    HttpResponse<String> page = get(Fault.UNAVAILABLE);
    assertThat(page.statusCode()).isEqualTo(503);
    HttpResponse<String> inside = get(Fault.BUSY_INSIDE);
    assertThat(inside.statusCode()).isEqualTo(200);
    assertThat(EwsClient.codes(inside.body())).containsExactly("ErrorServerBusy");
    assertThat(EwsClient.codes(ews.ask(GET_INBOX))).containsExactly("NoError");
  }

  @Test
  void a_busy_server_need_not_tell_for_how_long() {
    assertThat(get(Fault.THROTTLED_SILENTLY).body())
        .contains("ErrorServerBusy")
        .doesNotContain("BackOffMilliseconds");
  }

  @ParameterizedTest
  @CsvSource({"HTML, 504", "EMPTY, 502", "UNAVAILABLE, 503", "TOKEN_EXPIRED, 401"})
  void what_stands_before_exchange_answers_without_xml(Fault fault, int status) {
    HttpResponse<String> response = get(fault);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Envelope");
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSIENT, ErrorInternalServerTransientError",
    "VANISHED, ErrorItemNotFound",
    "UNROUTED, ErrorNoPublicFolderReplicaAvailable"
  })
  void an_error_stands_in_the_response_message(Fault fault, String code) {
    HttpResponse<String> response = get(fault);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(EwsClient.codes(response.body())).containsExactly(code);
    assertThat(response.body()).contains("ResponseClass=\"Error\"");
  }

  @Test
  void illegal_characters_are_written_as_references() {
    ews.waiting(1);
    next(Fault.ILLEGAL_CHARACTERS);
    assertThat(ews.findItem(field("item:Subject"), page(9, 0), "", known("inbox")))
        .contains("<t:Subject>&#x1A;Offer 0&#x0;</t:Subject>");
  }

  @Test
  void a_page_can_be_shorter_than_what_was_asked_for() {
    ews.waiting(6);
    next(Fault.SHORT_PAGE);
    String list = ews.findItem("", page(6, 0), "", known("inbox"));
    assertThat(EwsClient.itemIds(list)).hasSize(2);
    assertThat(list).contains("IncludesLastItemInRange=\"false\"", "IndexedPagingOffset=\"2\"");
  }

  @Test
  void a_batch_can_stop_in_its_middle() {
    ews.waiting(4);
    List<String> ids = ews.waitingIds();
    next(Fault.BATCH_STOPPED);
    String moved = ews.move(known("archive"), ids);
    assertThat(EwsClient.codes(moved))
        .containsExactly(
            "NoError", "NoError", "ErrorBatchProcessingStopped", "ErrorBatchProcessingStopped");
    assertThat(moved).contains("ResponseClass=\"Warning\"");
    assertThat(ews.waitingIds()).containsExactlyElementsOf(ids.subList(2, 4));
  }

  @Test
  void new_ids_can_be_withheld_from_a_move_that_was_done() {
    ews.waiting(2);
    List<String> ids = ews.waitingIds();
    next(Fault.IDS_WITHHELD);
    String moved = ews.move(known("archive"), ids);
    assertThat(EwsClient.codes(moved)).containsExactly("NoError", "NoError");
    assertThat(EwsClient.itemIds(moved)).isEmpty();
    assertThat(ews.waitingIds()).isEmpty();
  }

  @Test
  void a_move_can_be_done_although_the_server_says_that_it_is_busy() {
    ews.waiting(1);
    String id = ews.waitingIds().get(0);
    next(Fault.DONE_BUT_THROTTLED);
    String move =
        "<m:MoveItem><m:ToFolderId>"
            + known("archive")
            + "</m:ToFolderId>"
            + EwsClient.items(List.of(id))
            + "</m:MoveItem>";
    HttpResponse<String> response = ews.post(EwsClient.envelope("", move));
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("ErrorServerBusy");
    assertThat(items().get(0).folder().wellKnownName()).isEqualTo("archive");
  }

  @Test
  void a_move_to_another_store_can_be_refused() {
    ews.waiting(1);
    List<String> ids = ews.waitingIds();
    next(Fault.CROSS_MAILBOX);
    assertThat(EwsClient.codes(ews.move(known("archive"), ids)))
        .containsExactly("ErrorCrossMailboxMoveCopy");
    assertThat(ews.waitingIds()).hasSize(1);
  }

  @Test
  void the_first_item_alone_can_be_corrupt_or_without_mime() {
    ews.waiting(2);
    List<String> ids = ews.waitingIds();
    next(Fault.ITEM_CORRUPT);
    assertThat(EwsClient.codes(ews.getItem(false, "", ids)))
        .containsExactly("ErrorItemCorrupt", "NoError");
    next(Fault.MIME_UNCONVERTIBLE);
    assertThat(EwsClient.codes(ews.getItem(true, "", ids)))
        .containsExactly("ErrorMimeContentConversionFailed", "NoError");
    next(Fault.MIME_UNCONVERTIBLE);
    assertThat(EwsClient.codes(ews.getItem(false, "", ids))).containsExactly("NoError", "NoError");
  }

  @Test
  void damage_stays_with_its_item() {
    ews.waiting(2);
    List<String> ids = ews.waitingIds();
    items().get(0).damage(Damage.CORRUPT);
    items().get(1).damage(Damage.UNCONVERTIBLE);
    assertThat(EwsClient.codes(ews.getItem(true, "", ids)))
        .containsExactly("ErrorItemCorrupt", "ErrorMimeContentConversionFailed");
    assertThat(EwsClient.codes(ews.getItem(false, "", ids)))
        .containsExactly("ErrorItemCorrupt", "NoError");
  }

  @Test
  void another_make_is_lenient_and_a_little_wrong() {
    ews.exchange.imitate(Make.OTHER);
    ews.waiting(1);
    assertThat(get(Fault.THROTTLED).statusCode()).isEqualTo(200);
    String list = ews.findItem(field("item:DateTimeReceived"), page(9, 0), "", known("inbox"));
    assertThat(list).contains("2026-03-02T12:00:00.000000000Z", "<t:ServerRemark>");
    String moved = ews.move(known("archive"), EwsClient.itemIds(list));
    assertThat(EwsClient.codes(moved)).containsExactly("NoError");
    assertThat(EwsClient.itemIds(moved)).isEmpty();
  }
}
