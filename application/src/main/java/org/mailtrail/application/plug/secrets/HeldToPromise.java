package org.mailtrail.application.plug.secrets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.SecretSentence;

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
          SecretSentence.ANSWERED_NULL.with(),
          SecretSentence.ANSWER_EMPTY.with(),
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
      Phrase how = SecretSentence.THREW.with(thrown.getClass().getName());
      throw broken(name, how, SecretSentence.LOOK_AFTER_PROVIDER.with(), true, thrown);
    } catch (LinkageError unfit) {
      Phrase how = SecretSentence.DOES_NOT_FIT.with(unfit.getClass().getName());
      throw broken(name, how, SecretSentence.BUILD_FOR_THIS.with(), false, unfit);
    }
  }

  /** What it threw is the cause; its words may hold a secret. */
  private SecretsException broken(
      SecretName name, Phrase what, Phrase remedy, boolean retryHelps, @Nullable Throwable cause) {
    return new SecretsException(
        SecretSentence.PROVIDER_ASKED.with(provider.getClass().getName(), name, what),
        remedy,
        retryHelps,
        cause);
  }
}
