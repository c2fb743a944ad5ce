package org.mailtrail.application.port.access;

import org.mailtrail.application.port.identity.Secret;

/** Makes and compares hashes of passwords, which cost memory and time on purpose. */
public interface PasswordHashes {
  /** The hash, with its salt and its cost in it. */
  String hash(Secret password);

  /** Whether the hash is one of this password; false also for what is no hash. */
  boolean matches(Secret password, String hash);
}
