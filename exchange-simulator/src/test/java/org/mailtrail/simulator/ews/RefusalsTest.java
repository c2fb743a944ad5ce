package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mailtrail.simulator.accounts.Account;

/** Who is let in, in whose name, and which requests are refused as a whole. */
class RefusalsTest {
  private static final String LOG = "log@cronus.example";
  private static final String WRONG = "wrong";
  private static final String GET_INBOX =
      "<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:FolderIds>"
          + known("inbox")
          + "</m:FolderIds></m:GetFolder>";

  private final EwsClient ews = new EwsClient();
  private final Account account = ews.exchange.account(EwsClient.USER, EwsClient.PASSWORD);

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
}
