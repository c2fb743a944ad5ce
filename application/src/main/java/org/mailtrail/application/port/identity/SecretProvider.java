package org.mailtrail.application.port.identity;

import java.util.Optional;

/**
 * Where secrets come from: a vault, the environment, files. Found by {@link
 * java.util.ServiceLoader}, or handed in by the embedder.
 *
 * <p>Asked at every use, from several threads, so that a rotated secret is seen; a slow provider
 * caches for itself.
 */
@FunctionalInterface
public interface SecretProvider {
  /**
   * The secret's value now.
   *
   * @return empty when this provider does not know the name; the next one is asked then
   * @throws org.mailtrail.application.port.SecretsException when the provider is out of reach
   */
  Optional<Secret> find(SecretName name);
}
