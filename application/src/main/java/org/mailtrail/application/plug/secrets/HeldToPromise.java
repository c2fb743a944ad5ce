package org.mailtrail.application.plug.secrets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;

/**
 * Somebody else's provider: where it breaks its promise, that is told in its name, and is no fault
 * of Mailtrail.
 *
 * @param provider who is asked
 */
public record HeldToPromise(SecretProvider provider) implements SecretProvider {
  @Override
  @SuppressWarnings("ConstantValue") // null is what a provider in another language may answer
  public Optional<Secret> find(SecretName name) {
    Optional<Secret> found = asked(name);
    if (found == null) {
      throw broken(
          name,
          "answered null",
          "It answers Optional.empty() where it knows no such name.",
          false,
          null);
    }
    return found;
  }

  private Optional<Secret> asked(SecretName name) {
    try {
      return provider.find(name);
    } catch (PortException told) {
      throw told;
    } catch (RuntimeException thrown) {
      throw broken(
          name,
          "threw " + thrown.getClass().getName(),
          "Look after it; when its vault is out of reach it throws a SecretsException.",
          true,
          thrown);
    } catch (LinkageError unfit) {
      throw broken(
          name,
          "does not fit this program: " + unfit.getClass().getName(),
          "Put a version of its jar there that was built for this Mailtrail, with all that it"
              + " needs.",
          false,
          unfit);
    }
  }

  /** What it threw is the cause; its words may hold a secret. */
  private SecretsException broken(
      SecretName name, String what, String remedy, boolean retryHelps, @Nullable Throwable cause) {
    return new SecretsException(
        "the secret provider "
            + provider.getClass().getName()
            + " was asked for "
            + name
            + " and "
            + what,
        remedy,
        retryHelps,
        cause);
  }
}
