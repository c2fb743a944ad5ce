package org.mailtrail.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.identity.SecretVault.Kept;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.Leaks;

/** What every {@link SecretVault} keeps. Extend it, give it yours, and run it. */
public abstract class SecretVaultContract {
  private static final SecretName NAME = new SecretName("main.client-secret");
  private static final SecretName OTHER = new SecretName("other.client-secret");
  private static final Instant END = Instant.parse("2027-01-31T00:00:00Z");
  private static final String PLANTED = "pl4nted-s\u00e9cret\n\ud83d\udd11";
  private static final int ROUNDS = 10;

  /** A contract to be kept. */
  protected SecretVaultContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract SecretVault empty();

  /** One whose backend is out of reach. */
  protected abstract SecretVault outOfReach();

  private static void put(SecretVault vault, SecretName name, String value) {
    vault.put(name, Secret.of(value), Optional.empty());
  }

  private static boolean has(SecretVault vault, SecretName name, String value) {
    return vault.find(name).filter(Secret.of(value)::equals).isPresent();
  }

  private static void assertHas(SecretVault vault, SecretName name, String value) {
    assertThat(has(vault, name, value)).as(name + " has the value that was kept").isTrue();
  }

  @Test
  final void nothing_is_in_it_at_first() {
    SecretVault vault = empty();

    assertThat(vault.find(NAME)).isEmpty();
    assertThat(vault.kept()).isEmpty();
  }

  @Test
  final void what_is_kept_is_given_as_it_was() {
    SecretVault vault = empty();
    for (String value :
        new String[] {"x", " blanks ", "\nlines\n\n", PLANTED, "a".repeat(100_000)}) {
      put(vault, NAME, value);
      assertHas(vault, NAME, value);
    }
  }

  @Test
  final void the_new_value_takes_the_place_of_the_old_one_with_its_expiry() {
    SecretVault vault = empty();
    vault.put(NAME, Secret.of("old"), Optional.of(END));
    put(vault, NAME, "new");

    assertHas(vault, NAME, "new");
    assertThat(vault.kept()).containsExactly(new Kept(NAME, Optional.empty()));
  }

  @Test
  final void one_name_does_not_give_the_secret_of_another() {
    SecretVault vault = empty();
    put(vault, NAME, "first");
    put(vault, OTHER, "second");
    vault.remove(OTHER);

    assertHas(vault, NAME, "first");
    assertThat(vault.find(OTHER)).isEmpty();
  }

  @Test
  final void what_is_removed_is_gone_and_removing_it_again_is_no_error() {
    SecretVault vault = empty();
    put(vault, NAME, PLANTED);
    vault.remove(NAME);
    vault.remove(NAME);

    assertThat(vault.find(NAME)).isEmpty();
    assertThat(vault.kept()).isEmpty();
  }

  @Test
  final void what_is_kept_is_listed_by_name_with_its_end_and_without_its_value() {
    SecretVault vault = empty();
    put(vault, OTHER, PLANTED);
    vault.put(NAME, Secret.of(PLANTED), Optional.of(END));

    assertThat(vault.kept())
        .containsExactly(new Kept(NAME, Optional.of(END)), new Kept(OTHER, Optional.empty()));
    assertThat(vault + " " + vault.kept()).doesNotContain("pl4nted");
  }

  @Test
  final void a_jwt_tells_its_end_itself_unless_it_is_told_better() {
    SecretVault vault = empty();
    put(vault, NAME, jwt(1_800_000_000));
    vault.put(OTHER, Secret.of(jwt(1_800_000_000)), Optional.of(END));

    assertThat(vault.kept())
        .containsExactly(
            new Kept(NAME, Optional.of(Instant.ofEpochSecond(1_800_000_000))),
            new Kept(OTHER, Optional.of(END)));
  }

  private static String jwt(long end) {
    byte[] payload = ("{\"sub\":\"a\",\"exp\":" + end + "}").getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".c2ln";
  }

  @Test
  final void a_new_key_changes_no_secret_and_may_be_made_again() {
    SecretVault vault = empty();
    vault.put(NAME, Secret.of(PLANTED), Optional.of(END));
    put(vault, OTHER, "second");

    assertThat(vault.rotateKey()).isEqualTo(2);
    assertThat(vault.rotateKey()).isEqualTo(2);
    assertHas(vault, NAME, PLANTED);
    assertHas(vault, OTHER, "second");
    assertThat(vault.kept())
        .containsExactly(new Kept(NAME, Optional.of(END)), new Kept(OTHER, Optional.empty()));
  }

  @Test
  final void a_new_key_for_nothing_is_no_error() {
    SecretVault vault = empty();

    assertThat(vault.rotateKey()).isZero();
    put(vault, NAME, PLANTED);
    assertHas(vault, NAME, PLANTED);
  }

  @Test
  final void of_two_writers_at_once_one_is_the_last_and_no_value_is_torn() {
    SecretVault vault = empty();
    for (int round = 0; round < ROUNDS; round++) {
      AtOnce.both(() -> keep(vault, "a".repeat(5_000)), () -> keep(vault, "b".repeat(7_000)));

      assertThat(has(vault, NAME, "a".repeat(5_000)) || has(vault, NAME, "b".repeat(7_000)))
          .as("one of both values, whole")
          .isTrue();
    }
  }

  private static boolean keep(SecretVault vault, String value) {
    put(vault, NAME, value);
    return true;
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    assertUnreachable(vault -> vault.find(NAME));
    assertUnreachable(vault -> put(vault, NAME, PLANTED));
    assertUnreachable(vault -> vault.remove(NAME));
    assertUnreachable(SecretVault::kept);
    assertUnreachable(SecretVault::rotateKey);
  }

  private void assertUnreachable(Consumer<SecretVault> call) {
    SecretVault vault = outOfReach();
    assertThatThrownBy(() -> call.accept(vault))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps")
        .satisfies(broken -> Leaks.assertNone(broken, "pl4nted"));
  }
}
