package org.mailtrail.application.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.identity.InMemorySecretVault;

class InspectInstallationTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private final SettableClock clock = new SettableClock(NOW);
  private SecretVault vault = new InMemorySecretVault(new Memory());

  private List<Finding> found(StoreProbe probe, long free) {
    Room room = new Room("/var/lib/mailtrail", free, 100_000_000_000L);
    return new InspectInstallation(Optional.of(probe), vault, () -> Optional.of(room), clock).run();
  }

  private static StoreProbe.Found told(Duration ahead) {
    return new StoreProbe.Found(NOW.plus(ahead), "H2 2.4", "20");
  }

  @Test
  void a_sound_one_has_nothing_to_mend() {
    List<Finding> found = found(() -> told(Duration.ofSeconds(2)), 50_000_000_000L);

    assertThat(found).extracting(Finding::code).containsExactly("database", "clock", "disk");
    assertThat(found).allMatch(Finding::isGood).allMatch(one -> one.remedy().isEmpty());
    assertThat(found.get(0).what()).contains("H2 2.4", "tables 20");
  }

  @Test
  void clocks_that_are_apart_are_told_either_way_but_not_the_time_of_the_question() {
    assertThat(found(() -> told(Duration.ofMinutes(1)), 50_000_000_000L).get(1).what())
        .contains("60 s apart");
    assertThat(found(() -> told(Duration.ofMinutes(-1)), 50_000_000_000L).get(1).isGood())
        .isFalse();
    StoreProbe slow =
        () -> {
          clock.pass(Duration.ofMinutes(5));
          return told(Duration.ofMinutes(4));
        };
    assertThat(found(slow, 50_000_000_000L).get(1).code()).isEqualTo("clock");
  }

  @Test
  void a_disk_that_is_nearly_full_is_told_with_what_is_free() {
    Finding disk = found(() -> told(Duration.ZERO), 12_000_000L).get(2);

    assertThat(disk.isGood()).isFalse();
    assertThat(disk.what()).contains("only 12 MB").contains("/var/lib/mailtrail");
    assertThat(disk.remedy()).isNotBlank();
  }

  @Test
  void a_database_that_does_not_answer_is_a_finding_and_no_fault() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    StoreProbe silent = () -> memory.access(() -> told(Duration.ZERO));
    List<Finding> found = found(silent, 50_000_000_000L);

    assertThat(found).extracting(Finding::code).containsExactly("database-silent", "disk");
    assertThat(found.get(0).remedy()).isNotBlank();
  }

  @Test
  void what_cannot_be_told_is_left_out() {
    assertThat(new InspectInstallation(Optional.empty(), vault, Optional::empty, clock).run())
        .isEmpty();
  }

  @Test
  void an_encrypted_store_that_can_be_opened_is_told_once_something_is_in_it() {
    vault.put(new SecretName("main.password"), Secret.of("pl4nted"), Optional.empty());

    Finding store = found(() -> told(Duration.ZERO), 50_000_000_000L).get(2);

    assertThat(store).matches(Finding::isGood).matches(one -> one.code().equals("secrets"));
    assertThat(store.what()).endsWith(": 1.");
  }

  @Test
  void one_whose_key_is_gone_is_told_with_what_to_do() {
    vault = new KeyIsGone();

    Finding store = found(() -> told(Duration.ZERO), 50_000_000_000L).get(2);

    assertThat(store.isGood()).isFalse();
    assertThat(store.what()).contains("secrets.key is not there");
    assertThat(store.remedy()).isEqualTo("Restore it.");
  }

  private static final class KeyIsGone implements SecretVault {
    private static SecretsException gone() {
      return new SecretsException("secrets.key is not there", "Restore it.", false, null);
    }

    @Override
    public void put(SecretName name, Secret value, Optional<Instant> expiry) {
      throw gone();
    }

    @Override
    public Optional<Secret> find(SecretName name) {
      throw gone();
    }

    @Override
    public void remove(SecretName name) {
      throw gone();
    }

    @Override
    public List<Kept> kept() {
      throw gone();
    }

    @Override
    public int rotateKey() {
      throw gone();
    }
  }
}
