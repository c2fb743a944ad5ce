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

  private static final Set<String> ALARMS =
      Set.of("alarm.smtp-password", "alarm.teams-url", "alarm.slack-url");

  private final Configuration configuration;

  /** The secrets among these settings. */
  public ConfiguredSecrets(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    Optional<String> key = key(name.value());
    try {
      return key.map(configuration::secret).filter(secret -> !secret.isBlank());
    } catch (ConfigurationException unreadable) {
      throw new SecretsException(
          String.join("; ", unreadable.problems()), "Check path and rights.", true, unreadable);
    }
  }

  private static Optional<String> key(String name) {
    if (ALARMS.contains(name)) {
      return Optional.of("mailtrail." + name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && KINDS.contains(name.substring(dot + 1))
        ? Optional.of("mailtrail.mailbox." + name)
        : Optional.empty();
  }
}
