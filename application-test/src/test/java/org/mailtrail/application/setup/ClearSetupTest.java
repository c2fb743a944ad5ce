package org.mailtrail.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault.Kept;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.testkit.setup.SampleSetups;

class ClearSetupTest {
  private static final SecretName SECRET = new SecretName("main.client-secret");
  private static final SecretName OF_ANOTHER = new SecretName("main-2.client-secret");

  private final Company company = new Company();
  private final ClearSetup clear = clear(company.desk);

  private ClearSetup clear(SetupDesk desk) {
    return new ClearSetup(
        desk, company.accounts, company.vault, company.scheduler, company.predecessors);
  }

  private MailboxSetup complete() {
    company.vault.put(SECRET, Secret.of("x"), Optional.empty());
    company.vault.put(OF_ANOTHER, Secret.of("y"), Optional.empty());
    return company.keep(SampleSetups.complete());
  }

  @Test
  void setup_secrets_tokens_and_job_go_together_and_the_trail_stays() {
    complete();
    company.scheduler.schedule(MAIN);

    assertThat(clear.run(MAIN, "anna")).isInstanceOf(Done.class);
    assertThat(company.main()).isEmpty();
    assertThat(company.vault.kept()).extracting(Kept::name).containsExactly(OF_ANOTHER);
    assertThat(company.accounts.calls()).containsExactly("forget main");
    assertThat(company.job()).isEmpty();
    AuditEntry entry = company.trail().get(0);
    assertThat(entry.action()).isEqualTo("ClearSetup");
    assertThat(entry.changes()).contains(new Change("address", "logging@contoso.example", ""));
  }

  @Test
  void a_setup_is_not_cleared_while_logging_is_on() {
    MailboxSetup on = company.running();
    company.vault.put(SECRET, Secret.of("x"), Optional.empty());

    Refused refused = (Refused) clear.run(MAIN, "anna");
    assertThat(refused.setting()).isEqualTo("enabled");
    assertThat(refused.remedy()).startsWith("Stop logging first");
    assertThat(company.main()).contains(on);
    assertThat(company.vault.kept()).hasSize(1);
    assertThat(company.accounts.calls()).isEmpty();
    assertThat(company.job()).isPresent();
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void clearing_what_is_not_there_is_refused() {
    assertThat(clear.run(MAIN, "anna")).isEqualTo(SetupOutcome.unknown(MAIN));
  }

  @Test
  void whoever_is_overtaken_clears_nothing() {
    complete();
    SetupDesk slow =
        new SetupDesk(
            Overtaken.when(() -> true, company.setupBooks.setups()),
            company.setupBooks.trail(),
            company.memory,
            company.clock);

    assertThat(clear(slow).run(MAIN, "anna")).isEqualTo(SetupOutcome.overtaken());
    assertThat(company.main()).isPresent();
    assertThat(company.vault.find(SECRET)).isPresent();
    assertThat(company.accounts.calls()).isEmpty();
  }

  @Test
  void what_breaks_half_way_leaves_setup_and_secrets_as_they_were() {
    MailboxSetup before = complete();
    SetupDesk desk =
        new SetupDesk(
            company.setupBooks.setups(),
            new FullTrail(company.setupBooks.trail()),
            company.memory,
            company.clock);

    assertThatThrownBy(() -> clear(desk).run(MAIN, "anna")).isInstanceOf(StoreException.class);
    assertThat(company.main()).contains(before);
    assertThat(company.vault.find(SECRET)).isPresent();
  }

  @Test
  void a_mailbox_that_was_cleared_can_be_set_up_anew() {
    complete();
    clear.run(MAIN, "anna");

    assertThat(company.keep(SampleSetups.complete()).version()).isEqualTo(1);
  }
}
