package org.mailtrail.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.identity.Secret;

class Argon2HashesTest {
  private static final Secret PASSWORD = Secret.of("correct hörse battery");

  private final PasswordHashes hashes = SecretsAdapters.passwordHashes();

  @Test
  void a_password_fits_its_hash_and_no_other_does() {
    String hash = hashes.hash(PASSWORD);

    assertThat(hashes.matches(PASSWORD, hash)).isTrue();
    assertThat(hashes.matches(Secret.of("correct horse battery"), hash)).isFalse();
  }

  @Test
  void the_hash_is_salted_memory_hard_and_says_what_it_cost() {
    assertThat(hashes.hash(PASSWORD))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hashes.hash(PASSWORD));
  }

  @Test
  void what_is_no_hash_fits_no_password() {
    assertThat(hashes.matches(PASSWORD, "")).isFalse();
    assertThat(hashes.matches(PASSWORD, "plain")).isFalse();
    assertThat(hashes.matches(PASSWORD, "$2a$10$abcdefghijklmnopqrstuv")).isFalse();
  }
}
