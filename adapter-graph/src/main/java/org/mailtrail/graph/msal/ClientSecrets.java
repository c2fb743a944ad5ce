package org.mailtrail.graph.msal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.telling.SignInSentence;

/** Client secrets, asked for at the moment of use. */
public record ClientSecrets(SecretProvider secrets) {
  /** The present secret and the one that follows it, those that are there. */
  public List<Secret> of(MailboxName mailbox) {
    List<Secret> found =
        Stream.of("client-secret", "client-secret-next")
            .map(kind -> secrets.find(new SecretName(mailbox + "." + kind)))
            .flatMap(Optional::stream)
            .filter(secret -> !secret.isBlank())
            .toList();
    if (found.isEmpty()) {
      throw new SetupException(
          "client-secret",
          SignInSentence.MAILBOX_HAS_NONE.with(mailbox),
          SignInSentence.ENTER_CLIENT_SECRET.with());
    }
    return found;
  }
}
