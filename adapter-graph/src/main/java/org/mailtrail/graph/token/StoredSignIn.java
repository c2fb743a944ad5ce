package org.mailtrail.graph.token;

import java.time.Instant;
import java.time.format.DateTimeParseException;
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
 * @param end of the access token, by our clock
 * @param cache MSAL's tokens
 */
public record StoredSignIn(String signIn, String account, Instant end, String cache) {
  private static final int LINES = 4;

  /** What a sign-in has brought. */
  public static StoredSignIn fresh(String account, Instant end, String cache) {
    return new StoredSignIn(UUID.randomUUID().toString(), oneWord(account), end, cache);
  }

  /** Whether this account signed in. */
  public boolean isOf(IdToken identity) {
    return account.equals(oneWord(identity.key()));
  }

  private static String oneWord(String text) {
    return text.replaceAll("\\s", "");
  }

  /** The same sign-in with renewed tokens. */
  StoredSignIn with(String renewed, Instant newEnd) {
    return new StoredSignIn(signIn, account, newEnd, renewed);
  }

  static SecretName name(MailboxName mailbox) {
    return new SecretName(mailbox + ".sign-in");
  }

  public static Optional<StoredSignIn> load(TokenStore store, MailboxName mailbox) {
    return store.load(name(mailbox)).flatMap(secret -> secret.use(StoredSignIn::read));
  }

  /** What cannot be read is as good as nothing: somebody must sign in. */
  private static Optional<StoredSignIn> read(String text) {
    String[] lines = text.split("\n", LINES);
    try {
      return lines.length == LINES
          ? Optional.of(new StoredSignIn(lines[0], lines[1], Instant.parse(lines[2]), lines[3]))
          : Optional.empty();
    } catch (DateTimeParseException foreign) {
      return Optional.empty();
    }
  }

  public void save(TokenStore store, MailboxName mailbox) {
    store.save(name(mailbox), Secret.of(String.join("\n", signIn, account, end.toString(), cache)));
  }

  /** Leaves out the tokens. */
  @Override
  public String toString() {
    return "Kept[signIn=" + signIn + "]";
  }
}
