package org.mailtrail.secrets.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.mailtrail.application.port.SecretsException;

/** One AES-256 key and the id by which envelopes name it: eight bytes of a hash of the key. */
final class SealingKey {
  static final int ID_LENGTH = 8;
  private static final int KEY_LENGTH = 32;
  private static final byte[] PURPOSE = "mailtrail key id".getBytes(StandardCharsets.US_ASCII);

  private final byte[] key;

  private SealingKey(byte[] key) {
    this.key = key;
  }

  static SealingKey random() {
    byte[] key = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    return new SealingKey(key);
  }

  /** The key that these 44 characters write down. */
  static SealingKey parse(String base64) {
    byte[] key = decoded(base64);
    if (key.length != KEY_LENGTH) {
      throw malformed();
    }
    return new SealingKey(key);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0]; // the exception would quote the key
    }
  }

  private static SecretsException malformed() {
    return new SecretsException(
        VaultSentence.NO_KEY.with(), VaultSentence.MAKE_KEY.with(), false, null);
  }

  SecretKeySpec spec() {
    return new SecretKeySpec(key, "AES");
  }

  byte[] id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(PURPOSE);
      return Arrays.copyOf(digest.digest(key), ID_LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  boolean isCalled(byte[] id) {
    return Arrays.equals(id(), id);
  }

  /** The key itself, for the key file alone. */
  String written() {
    return Base64.getEncoder().encodeToString(key);
  }
}
