package org.mailtrail.bootstrap.exchange;

import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;

/**
 * {@code main.token} is the setting {@code mailtrail.mailbox.main.token}, or what is in the file
 * that {@code mailtrail.mailbox.main.token.file} names; the file is read at every use.
 */
public final class ConfiguredSecrets implements SecretProvider {
  private static final Set<String> KINDS =
      Set.of("token", "password", "client-secret", "client-secret-next");

  private final Configuration configuration;

  /** The secrets among these settings. */
  public ConfiguredSecrets(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    int dot = name.value().indexOf('.');
    if (dot < 0 || !KINDS.contains(name.value().substring(dot + 1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(configuration.secret("mailtrail.mailbox." + name))
          .filter(secret -> !secret.isBlank());
    } catch (ConfigurationException unreadable) {
      throw new SecretsException(
          String.join("; ", unreadable.problems()), "Check path and rights.", true, unreadable);
    }
  }
}
