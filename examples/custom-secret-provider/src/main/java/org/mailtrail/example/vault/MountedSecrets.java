package org.mailtrail.example.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;

/**
 * Secrets that a container's orchestrator mounts, one file each: {@code main.client-secret} is the
 * file {@code mailtrail.main.client-secret} in {@code /run/secrets}. Read at every use, so that a
 * rotated secret is seen.
 */
public final class MountedSecrets implements SecretProvider {
  private final Path folder;

  /** Secrets where Docker and Podman mount them; the service loader calls this. */
  public MountedSecrets() {
    this(Path.of("/run/secrets"));
  }

  /** Secrets in this folder. */
  public MountedSecrets(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    Path file = folder.resolve("mailtrail." + name);
    if (Files.isDirectory(folder) && Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Secret.of(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new SecretsException(
          "the secret " + name + " cannot be read from " + folder,
          "Mount the folder, and let this account read it.",
          false,
          unreadable);
    }
  }
}
