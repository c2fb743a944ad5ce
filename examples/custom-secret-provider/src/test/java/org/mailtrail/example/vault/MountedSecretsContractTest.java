package org.mailtrail.example.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.identity.SecretProviderContract;

/** The whole proof: two hooks, and the contract's tests are inherited. */
class MountedSecretsContractTest extends SecretProviderContract {
  @TempDir private Path folder;

  @Override
  protected SecretProvider knowing(Map<SecretName, Secret> secrets) {
    secrets.forEach((name, secret) -> secret.use(text -> write("mailtrail." + name, text)));
    return new MountedSecrets(folder);
  }

  @Override
  protected SecretProvider outOfReach() {
    return new MountedSecrets(folder.resolve("not-mounted"));
  }

  private Path write(String file, String text) {
    try {
      return Files.writeString(folder.resolve(file), text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
