package org.mailtrail.jpa.erasure;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.StatelessSession;

/**
 * Hashes of addresses by HMAC-SHA-256 with a key of this database's own, made of chance when the
 * first contact is erased: lists of hashes made elsewhere tell nothing here.
 */
final class AddressHashes {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final String READ = "select hash_key from erasure_key where line = 1";
  private static final String MAKE =
      "insert into erasure_key (line, hash_key) values (1, :key) on conflict do nothing";

  private final byte[] key;

  private AddressHashes(String key) {
    this.key = HexFormat.of().parseHex(key);
  }

  /** By the key that there is; empty as long as nobody was erased. */
  static Optional<AddressHashes> known(StatelessSession session) {
    List<String> keys = session.createNativeQuery(READ, String.class).getResultList();
    return keys.stream().findFirst().map(AddressHashes::new);
  }

  /**
   * By the key that there is, or a new one; of two who make one at once the first one's is kept.
   */
  static AddressHashes made(StatelessSession session) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    session
        .createNativeMutationQuery(MAKE)
        .setParameter("key", HexFormat.of().formatHex(fresh))
        .executeUpdate();
    return known(session).orElseThrow();
  }

  String hash(Object address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal(address.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }
}
