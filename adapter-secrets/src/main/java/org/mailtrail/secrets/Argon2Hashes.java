package org.mailtrail.secrets;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.identity.Secret;

/** Argon2id with 19 MiB and two rounds, the least that OWASP's cheat sheet advises. */
final class Argon2Hashes implements PasswordHashes {
  private static final int KIBIBYTES = 19_456;
  private static final int ROUNDS = 2;
  private static final int BYTES = 32;

  /**
   * Made when the first password is hashed: it registers a hook for the end of the process, which
   * fails in a service that is told to stop while it starts.
   */
  private static Argon2Function argon2id() {
    return Argon2Function.getInstance(KIBIBYTES, ROUNDS, 1, BYTES, Argon2.ID);
  }

  @Override
  public String hash(Secret password) {
    return password.use(text -> Password.hash(text).addRandomSalt(16).with(argon2id()).getResult());
  }

  @Override
  public boolean matches(Secret password, String hash) {
    try {
      Argon2Function same = Argon2Function.getInstanceFromHash(hash);
      return password.<Boolean>use(text -> Password.check(text, hash).with(same));
    } catch (BadParametersException noHash) {
      return false;
    }
  }
}
