package org.mailtrail.secrets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.identity.SecretProviderContract;

/** Secrets in variables. */
class EnvironmentSecretsContractTest extends SecretProviderContract {
  @TempDir private Path folder;

  @Override
  protected SecretProvider knowing(Map<SecretName, Secret> secrets) {
    return SecretsAdapters.environment(
        secrets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    secret -> variable(secret.getKey()),
                    secret -> secret.getValue().use(text -> text))));
  }

  @Override
  protected SecretProvider outOfReach() {
    String notThere = folder.resolve("not-there").toString();
    return SecretsAdapters.environment(Map.of(variable(WANTED) + "_FILE", notThere));
  }

  /** As docs/secrets.md has it. */
  static String variable(SecretName name) {
    return "MAILTRAIL_SECRET_" + name.value().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}
