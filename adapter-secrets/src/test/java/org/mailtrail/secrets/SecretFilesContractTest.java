package org.mailtrail.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.identity.SecretProviderContract;

/** Secrets in files that variables name. */
class SecretFilesContractTest extends SecretProviderContract {
  @TempDir private Path folder;

  @Override
  protected SecretProvider knowing(Map<SecretName, Secret> secrets) {
    Map<String, String> environment = new TreeMap<>();
    secrets.forEach((name, secret) -> environment.put(variable(name), file(secret).toString()));
    return SecretsAdapters.environment(environment);
  }

  @Override
  protected SecretProvider outOfReach() {
    return SecretsAdapters.environment(Map.of(variable(WANTED), folder.toString()));
  }

  private static String variable(SecretName name) {
    return EnvironmentSecretsContractTest.variable(name) + "_FILE";
  }

  private Path file(Secret secret) {
    try {
      Path file = Files.createTempFile(folder, "secret", "");
      return secret.use(text -> written(file, text));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
