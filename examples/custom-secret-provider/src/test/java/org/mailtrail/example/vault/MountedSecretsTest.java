package org.mailtrail.example.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.SecretProvider;

class MountedSecretsTest {
  @Test
  void the_service_loader_finds_it() {
    assertThat(ServiceLoader.load(SecretProvider.class))
        .hasAtLeastOneElementOfType(MountedSecrets.class);
  }
}
