package org.mailtrail.secrets;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.identity.Secret;

/** Argon2id with 19 MiB and two rounds, the least that OWASP's cheat sheet advises. */
final class Argon2Hashes implements PasswordHashes {
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  @Override
  public String hash(Secret password) {
    return password.use(text -> Password.hash(text).addRandomSalt(16).with(ARGON2ID).getResult());
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
