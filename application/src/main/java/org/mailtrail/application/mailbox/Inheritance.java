package org.mailtrail.application.mailbox;

import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * By what a mailbox that was replaced is reached: by what is set, kept and signed in under its own
 * name, or else by what its successor has. Secrets and tokens of a successor that is another
 * account are not tried: a few vain tries lock an account.
 */
public final class Inheritance implements SecretProvider {
  private final SecretProvider secrets;
  private final Setups setups;
  private final Predecessors predecessors;

  /** From successors among these. */
  public Inheritance(SecretProvider secrets, Setups setups, Predecessors predecessors) {
    this.secrets = secrets;
    this.setups = setups;
    this.predecessors = predecessors;
  }

  /** The secret of that name; of a mailbox that was replaced, else its successor's. */
  @Override
  public Optional<Secret> find(SecretName name) {
    Optional<Secret> own = secrets.find(name);
    int dot = name.value().indexOf('.');
    if (own.isPresent() || dot < 0) {
      return own;
    }
    String kind = name.value().substring(dot);
    return before(name.value().substring(0, dot))
        .flatMap(this::sameAccount)
        .flatMap(now -> secrets.find(new SecretName(now.name() + kind)));
  }

  /** By whose name the account of the mailbox signs in for tokens. */
  public MailboxName signedInAs(MailboxName mailbox) {
    return before(mailbox.value())
        .flatMap(this::sameAccount)
        .map(MailboxSetup::name)
        .orElse(mailbox);
  }

  private Optional<Predecessor> before(String mailbox) {
    return predecessors.all().stream()
        .filter(before -> before.name().value().equals(mailbox))
        .findFirst();
  }

  private Optional<MailboxSetup> sameAccount(Predecessor before) {
    return setups
        .find(before.successor())
        .filter(now -> isSame(before.setup().account(), now.account()));
  }

  /** The user is not known before the first sign-in. */
  private static boolean isSame(Account before, Account now) {
    boolean sameUser =
        before.user().equalsIgnoreCase(now.user())
            || (before.method().isOAuth() && (before.user().isEmpty() || now.user().isEmpty()));
    return sameUser
        && before.method() == now.method()
        && before.tenant().equalsIgnoreCase(now.tenant())
        && before.clientId().equalsIgnoreCase(now.clientId());
  }
}
