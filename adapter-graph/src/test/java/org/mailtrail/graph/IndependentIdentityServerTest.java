package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Page;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Network;

/** The simulator is ours and could share our mistakes; this server is not. */
class IndependentIdentityServerTest {
  private static final MailboxName MAIN = new MailboxName("main");
  @TempDir static Path folder;
  private static JudgeServer server;

  private Account account = Reception.account(Method.BROWSER, "");

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    server = JudgeServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private GraphAccounts accounts() {
    return GraphAccounts.at(
        IdentityPlatform.openId(server.address(), Network.standard().trusting(server.trust())),
        mailbox -> account,
        name -> Optional.of(Secret.of("any-secret")),
        new MemoryTokens(),
        new ShiftedClock());
  }

  @Test
  void accepts_our_authorization_code_with_proof_key() {
    GraphAccounts accounts = accounts();
    Page page = accounts.begin(MAIN, Choice.SAME, Account.LOOPBACK);
    Browser.Form form = open(page);

    SignedIn done = Reception.signedIn(accounts.finish(form.fields()));

    assertThat(form.action()).isEqualTo(Account.LOOPBACK);
    assertThat(done.account()).hasValueSatisfying(name -> assertThat(name).isNotBlank());
    assertThat(Reception.text(accounts.tokens(MAIN)).split("\\.")).hasSize(3);
  }

  @Test
  void refuses_a_code_with_the_proof_of_another_sign_in() {
    GraphAccounts accounts = accounts();
    Map<String, String> one = open(accounts.begin(MAIN, Choice.SAME, Account.LOOPBACK)).fields();
    Map<String, String> two =
        new LinkedHashMap<>(open(accounts.begin(MAIN, Choice.SAME, Account.LOOPBACK)).fields());
    two.put("code", one.get("code"));

    assertThat(Reception.refused(accounts.finish(two)).reason()).isEqualTo(Reason.GRANT_REFUSED);
  }

  @Test
  void gives_a_token_to_the_application_itself() {
    account = Reception.account(Method.APPLICATION, "");
    GraphAccounts accounts = accounts();

    assertThat(Reception.signedIn(accounts.renew(MAIN)).account()).isEmpty();
    assertThat(Reception.text(accounts.tokens(MAIN)).split("\\.")).hasSize(3);
  }

  @Test
  void an_address_that_is_not_its_own_is_not_the_platform_or_out_of_reach() {
    account = Reception.account(Method.APPLICATION, "");
    GraphAccounts elsewhere =
        GraphAccounts.at(
            IdentityPlatform.openId(
                URI.create("https://localhost:1"), Network.standard().trusting(server.trust())),
            mailbox -> account,
            name -> Optional.of(Secret.of("any-secret")),
            new MemoryTokens(),
            new ShiftedClock());

    assertThat(Reception.refused(elsewhere.renew(MAIN)).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  private static Browser.Form open(Page page) {
    return new Browser(Optional.of(server.trust())).open(page.address());
  }
}
