package org.mailtrail.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.text.TypedText;
import org.mailtrail.secrets.seal.FileRights;
import org.mailtrail.secrets.seal.VaultSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code main.client-secret} is the variable {@code MAILTRAIL_SECRET_MAIN_CLIENT_SECRET}, or the
 * content of the file that {@code MAILTRAIL_SECRET_MAIN_CLIENT_SECRET_FILE} names; the file is read
 * at every use.
 */
final class EnvironmentSecrets implements SecretProvider {
  private static final Logger LOG = LoggerFactory.getLogger(EnvironmentSecrets.class);

  private final Map<String, String> environment;
  private final Set<Path> warned = ConcurrentHashMap.newKeySet();

  EnvironmentSecrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    String variable =
        "MAILTRAIL_SECRET_"
            + name.value().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return value(variable)
        .map(Secret::of)
        .or(() -> value(variable + "_FILE").map(file -> content(variable + "_FILE", file)));
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private Secret content(String variable, String file) {
    try {
      Path path = Path.of(file);
      if (FileRights.areOpen(path) && warned.add(path)) {
        LOG.warn("{}: others than its owner can use this secret's file; chmod 600 it", path);
      }
      return Secret.of(TypedText.value(Files.readAllBytes(path)));
    } catch (IOException | UncheckedIOException unreadable) {
      throw unusable(VaultSentence.NAMES_NO_TEXT.with(variable, file), unreadable);
    } catch (InvalidPathException noPath) {
      // the exception would quote the value, which may be the secret put into the wrong variable
      throw unusable(VaultSentence.NAMES_NO_FILE.with(variable), null);
    }
  }

  private static SecretsException unusable(Phrase problem, @Nullable Exception cause) {
    return new SecretsException(problem, VaultSentence.CORRECT_VARIABLE.with(), false, cause);
  }
}
