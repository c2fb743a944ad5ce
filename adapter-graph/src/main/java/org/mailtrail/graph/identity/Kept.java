package org.mailtrail.graph.identity;

import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.domain.message.MailboxName;

/**
 * What is kept of one sign-in.
 *
 * @param signIn which sign-in it comes from: renewals keep it, another sign-in has another
 * @param account who signed in
 * @param cache MSAL's tokens
 */
record Kept(String signIn, String account, String cache) {
  /** What a sign-in has brought. */
  static Kept fresh(String account, String cache) {
    return new Kept(UUID.randomUUID().toString(), oneWord(account), cache);
  }

  /** Whether this account signed in. */
  boolean isOf(IdToken identity) {
    return account.equals(oneWord(identity.key()));
  }

  private static String oneWord(String text) {
    return text.replaceAll("\\s", "");
  }

  /** The same sign-in with renewed tokens. */
  Kept with(String renewed) {
    return new Kept(signIn, account, renewed);
  }

  static SecretName name(MailboxName mailbox) {
    return new SecretName(mailbox + ".sign-in");
  }

  static Optional<Kept> load(TokenStore store, MailboxName mailbox) {
    return store.load(name(mailbox)).flatMap(secret -> secret.use(Kept::read));
  }

  private static Optional<Kept> read(String text) {
    String[] lines = text.split("\n", 3);
    return lines.length == 3
        ? Optional.of(new Kept(lines[0], lines[1], lines[2]))
        : Optional.empty();
  }

  void save(TokenStore store, MailboxName mailbox) {
    store.save(name(mailbox), Secret.of(String.join("\n", signIn, account, cache)));
  }

  /** Leaves out the tokens. */
  @Override
  public String toString() {
    return "Kept[signIn=" + signIn + "]";
  }
}
