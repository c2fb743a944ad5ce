package org.mailtrail.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.identity.InMemorySealedStore;

class SealedVaultTest {
  private static final SecretName NAME = new SecretName("main.client-secret");
  private static final SecretName OTHER = new SecretName("other.client-secret");
  private static final Secret VALUE = Secret.of("planted-päßword\n😀");

  @TempDir private Path folder;
  private final InMemorySealedStore store = new InMemorySealedStore();

  private SecretsAdapters open() {
    return SecretsAdapters.over(List.of(), store, keyFile());
  }

  private Path keyFile() {
    return folder.resolve("keys/store.key");
  }

  private void keep(SecretName name, Secret value) {
    open().vault().put(name, value, Optional.empty());
  }

  @Test
  void another_instance_with_the_same_key_file_reads_what_one_has_kept() {
    keep(NAME, VALUE);
    open().tokens().save(NAME, Secret.of("cache"));

    assertThat(open().vault().find(NAME)).contains(VALUE);
    assertThat(open().tokens().load(NAME)).contains(Secret.of("cache"));
  }

  @Test
  void nothing_of_a_value_is_legible_in_the_store() {
    keep(NAME, VALUE);

    assertThat(store.get("secret/" + NAME).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
        .get()
        .asString()
        .doesNotContain("planted");
  }

  @Test
  void one_value_is_never_sealed_twice_to_the_same_bytes() {
    keep(NAME, VALUE);
    byte[] first = store.get("secret/" + NAME).orElseThrow();
    keep(NAME, VALUE);

    assertThat(store.get("secret/" + NAME).orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void rows_cannot_be_swapped() {
    keep(NAME, VALUE);
    keep(OTHER, Secret.of("other"));
    store.put("secret/" + OTHER, store.get("secret/" + NAME).orElseThrow());

    assertThatThrownBy(() -> open().vault().find(OTHER))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("other.client-secret was changed");
  }

  @Test
  void a_change_of_any_single_byte_is_noticed() {
    keep(NAME, VALUE);
    byte[] good = store.get("secret/" + NAME).orElseThrow();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      store.put("secret/" + NAME, bad);
      assertThatThrownBy(() -> open().vault().find(NAME))
          .as("byte " + i)
          .isInstanceOf(SecretsException.class);
    }
  }

  @Test
  void a_value_that_was_cut_off_is_noticed() {
    keep(NAME, VALUE);
    store.put("secret/" + NAME, new byte[] {1, 2, 3});

    assertThatThrownBy(() -> open().vault().find(NAME)).isInstanceOf(SecretsException.class);
  }

  @Test
  void the_key_file_is_made_for_its_owner_alone() throws IOException {
    keep(NAME, VALUE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("keys")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_key_file_that_others_can_read_is_refused() throws IOException {
    keep(NAME, VALUE);
    Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> open().vault().find(NAME))
        .isInstanceOfSatisfying(
            SecretsException.class, refused -> assertThat(refused.remedy()).contains("chmod 600"));
  }

  @Test
  void a_lost_key_file_is_not_silently_replaced() throws IOException {
    keep(NAME, VALUE);
    Files.delete(keyFile());

    assertThatThrownBy(() -> keep(OTHER, VALUE))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("the key file is not there");
    assertThat(keyFile()).doesNotExist();
  }

  @Test
  void another_key_is_told_apart_from_a_damaged_value() throws IOException {
    keep(NAME, VALUE);
    Files.writeString(keyFile(), Base64.getEncoder().encodeToString(new byte[32]));

    assertThatThrownBy(() -> open().vault().find(NAME))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("sealed with another key");
  }

  @Test
  void a_malformed_key_is_refused_without_being_quoted() throws IOException {
    keep(NAME, VALUE);
    Files.writeString(keyFile(), "no!base64");

    assertThatThrownBy(() -> open().vault().find(NAME))
        .isInstanceOf(SecretsException.class)
        .hasMessageNotContaining("no!base64")
        .hasNoCause();
  }

  @Test
  void rotation_seals_everything_anew_and_the_key_before_goes_with_the_next_one()
      throws IOException {
    keep(NAME, VALUE);
    open().tokens().save(OTHER, Secret.of("cache"));
    String first = Files.readString(keyFile()).strip();
    byte[] before = store.get("secret/" + NAME).orElseThrow();

    assertThat(open().vault().rotateKey()).isEqualTo(2);
    assertThat(Files.readString(keyFile())).contains(first);
    assertThat(store.get("secret/" + NAME).orElseThrow()).isNotEqualTo(before);
    assertThat(open().vault().find(NAME)).contains(VALUE);

    assertThat(open().vault().rotateKey()).isEqualTo(2);
    assertThat(Files.readString(keyFile())).doesNotContain(first);
    assertThat(open().tokens().load(OTHER)).contains(Secret.of("cache"));
  }

  @Test
  void a_rotation_that_breaks_off_loses_nothing_and_can_be_repeated() {
    keep(NAME, VALUE);
    keep(OTHER, Secret.of("other"));
    SecretVault breaking =
        SecretsAdapters.over(List.of(), new BreakingStore(store), keyFile()).vault();

    assertThatThrownBy(breaking::rotateKey).isInstanceOf(StoreException.class);
    assertThat(open().vault().find(NAME)).contains(VALUE);
    assertThat(open().vault().rotateKey()).isEqualTo(2);
    assertThat(open().vault().find(OTHER)).contains(Secret.of("other"));
  }

  @Test
  void a_key_from_the_environment_is_rotated_by_putting_the_new_one_first() {
    String old = Base64.getEncoder().encodeToString(new byte[32]);
    String young =
        Base64.getEncoder()
            .encodeToString("0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII));
    withKeys(old).vault().put(NAME, VALUE, Optional.empty());

    assertThat(withKeys(young + "," + old).vault().rotateKey()).isEqualTo(1);
    assertThat(withKeys(young).vault().find(NAME)).contains(VALUE);
    assertThat(keyFile()).doesNotExist();
  }

  private SecretsAdapters withKeys(String keys) {
    return SecretsAdapters.over(
        List.of(SecretsAdapters.environment(Map.of("MAILTRAIL_SECRET_STORE_KEY", keys))),
        store,
        keyFile());
  }

  @Test
  void what_is_kept_is_listed_with_its_expiry_and_without_token_caches() {
    Instant expiry = Instant.parse("2027-01-31T00:00:00Z");
    open().vault().put(OTHER, VALUE, Optional.of(expiry));
    keep(NAME, VALUE);
    open().tokens().save(NAME, Secret.of("cache"));

    assertThat(open().vault().kept())
        .containsExactly(
            new SecretVault.Kept(NAME, Optional.empty()),
            new SecretVault.Kept(OTHER, Optional.of(expiry)));
  }

  @Test
  void a_jwt_tells_its_expiry_itself() {
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"sub\":\"a\",\"exp\":1800000000}".getBytes(StandardCharsets.UTF_8));
    keep(NAME, Secret.of("e30." + payload + ".c2ln"));

    assertThat(open().vault().kept().get(0).expiry()).contains(Instant.ofEpochSecond(1800000000));
  }

  @Test
  void what_is_removed_is_gone_and_removing_it_again_is_no_error() {
    keep(NAME, VALUE);
    open().vault().remove(NAME);
    open().vault().remove(NAME);

    assertThat(open().vault().find(NAME)).isEmpty();
    assertThat(open().vault().kept()).isEmpty();
  }

  @Test
  void a_key_file_that_was_cut_off_is_to_be_restored_not_made_anew() throws IOException {
    keep(NAME, VALUE);
    String key = Files.readString(keyFile());
    Files.writeString(keyFile(), key.substring(0, 10));

    assertThatThrownBy(() -> open().vault().find(NAME))
        .isInstanceOfSatisfying(
            SecretsException.class,
            told -> {
              assertThat(told.getMessage()).startsWith(keyFile().toString()).doesNotContain("\n");
              assertThat(told.remedy()).startsWith("Restore the key file.");
              assertThat(told.getMessage()).doesNotContain(key.substring(0, 10));
            });
  }
}
