package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.ews.call.Make;

/** Who is let in, in whose name, and which requests are refused as a whole. */
class RefusalsTest {
  private static final String LOG = "log@cronus.example";
  private static final String WRONG = "wrong";
  private static final String GET_INBOX =
      "<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds>"
          + known("inbox")
          + "</m:FolderIds></m:GetFolder>";

  private final EwsClient ews = new EwsClient();
  private final SimulatedUser account = ews.exchange.account(EwsClient.USER, EwsClient.PASSWORD);

  @AfterEach
  void close() {
    ews.close();
  }

  private static String inboxOf(String address) {
    return "<t:DistinguishedFolderId Id=\"inbox\"><t:Mailbox><t:EmailAddress>"
        + address
        + "</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>";
  }

  private String codeFor(String address) {
    return EwsClient.codes(ews.findItem("", page(9, 0), "", inboxOf(address))).get(0);
  }

  private static String acting(String address) {
    return "<t:ExchangeImpersonation><t:ConnectingSID><t:PrimarySmtpAddress>"
        + address
        + "</t:PrimarySmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>";
  }

  private void assertRefused(String envelope, String code) {
    HttpResponse<String> response = ews.post(envelope);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
    assertThat(response.body()).contains(">" + code + "</e:ResponseCode>");
  }

  @Test
  void a_wrong_password_is_refused_until_it_is_right() {
    ews.password = WRONG;
    HttpResponse<String> refused = ews.post(EwsClient.envelope("", GET_INBOX));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(ews.exchange.ewsTraffic().refused()).isEqualTo(1);
    account.changePassword(WRONG);
    assertThat(ews.post(EwsClient.envelope("", GET_INBOX)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_shared_mailbox_opens_for_a_delegate_alone() {
    ews.exchange.mailbox(LOG);
    assertThat(codeFor(LOG)).isEqualTo("ErrorAccessDenied");
    account.mayOpen(LOG);
    assertThat(codeFor(LOG)).isEqualTo("NoError");
    account.revokeAll();
    assertThat(codeFor(LOG)).isEqualTo("ErrorAccessDenied");
    assertThat(codeFor("nobody@cronus.example")).isEqualTo("ErrorNonExistentMailbox");
  }

  @Test
  void impersonation_is_a_right_of_its_own() {
    ews.exchange.mailbox(LOG).deliver(EwsClient.message(1), EwsClient.NOON, "inbox");
    String envelope = EwsClient.envelope(acting(LOG), GET_INBOX);
    assertRefused(envelope, "ErrorImpersonateUserDenied");
    account.mayImpersonate(LOG);
    assertThat(ews.post(envelope).body()).contains("NoError");
    assertRefused(
        EwsClient.envelope(acting("nobody@cronus.example"), GET_INBOX), "ErrorNonExistentMailbox");
  }

  @Test
  void what_is_no_request_is_refused() {
    assertRefused("<s:Envelope", "ErrorInvalidRequest");
    assertRefused("<x/>", "ErrorInvalidRequest");
  }

  @Test
  void an_operation_that_is_not_imitated_is_refused() {
    String folders =
        "<m:DeleteFolder DeleteType=\"HardDelete\"><m:FolderIds>"
            + known("inbox")
            + "</m:FolderIds></m:DeleteFolder>";
    assertRefused(EwsClient.envelope("", folders), "ErrorInvalidOperation");
  }

  @Test
  @EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
  void a_request_that_the_schema_forbids_is_refused_with_the_place() {
    String turned =
        "<m:GetFolder><m:FolderIds>"
            + known("inbox")
            + "</m:FolderIds><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>"
            + "</m:GetFolder>";
    assertRefused(EwsClient.envelope("", turned), "ErrorSchemaValidation");
    assertThat(ews.post(EwsClient.envelope("", turned)).body())
        .contains("<t:LineNumber>", "<t:Violation>");
  }

  @Test
  void without_basic_authentication_windows_own_is_offered_alone() {
    ews.exchange.takeBasic(false);
    HttpResponse<String> refused = ews.post(EwsClient.envelope("", GET_INBOX));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Negotiate, NTLM");
    ews.exchange.takeBasic(true);
    assertThat(ews.post(EwsClient.envelope("", GET_INBOX)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_frugal_server_bears_no_restriction() {
    ews.exchange.imitate(Make.FRUGAL);
    String restriction =
        "<m:Restriction><t:IsEqualTo><t:FieldURI FieldURI=\"item:Subject\"/><t:FieldURIOrConstant>"
            + "<t:Constant Value=\"Offer\"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>";
    assertThat(EwsClient.codes(ews.findItem("", page(9, 0), restriction, known("inbox"))))
        .containsExactly("ErrorInvalidRestriction");
  }

  @Test
  void a_clinging_server_lists_what_was_moved_and_copies_it_at_each_move() {
    ews.waiting(1);
    ews.exchange.imitate(Make.CLINGING);
    String id = EwsClient.itemIds(ews.findItem("", page(9, 0), "", known("inbox"))).get(0);
    String move =
        "<m:MoveItem><m:ToFolderId>"
            + known("junkemail")
            + "</m:ToFolderId><m:ItemIds><t:ItemId Id=\""
            + id
            + "\"/></m:ItemIds></m:MoveItem>";
    for (int i = 0; i < 2; i++) {
      assertThat(EwsClient.codes(ews.post(EwsClient.envelope("", move)).body()))
          .containsExactly("NoError");
    }
    assertThat(EwsClient.itemIds(ews.findItem("", page(9, 0), "", known("inbox"))))
        .containsExactly(id);
    assertThat(ews.exchange.mailbox(EwsClient.USER).folder("junkemail").orElseThrow().size())
        .isEqualTo(2);
  }

  @Test
  void whoever_may_not_delete_in_a_folder_moves_nothing_away_either() {
    ews.waiting(1);
    account.mayNotDeleteFrom(
        ews.exchange.mailbox(EwsClient.USER).folder("inbox").orElseThrow().id());
    String id = EwsClient.itemIds(ews.findItem("", page(9, 0), "", known("inbox"))).get(0);
    String ids = "<m:ItemIds><t:ItemId Id=\"" + id + "\"/></m:ItemIds>";
    String delete = "<m:DeleteItem DeleteType=\"HardDelete\">" + ids + "</m:DeleteItem>";
    String move =
        "<m:MoveItem><m:ToFolderId>"
            + known("junkemail")
            + "</m:ToFolderId>"
            + ids
            + "</m:MoveItem>";
    for (String request : List.of(delete, move)) {
      assertThat(EwsClient.codes(ews.post(EwsClient.envelope("", request)).body()))
          .containsExactly("ErrorAccessDenied");
    }
  }
}
