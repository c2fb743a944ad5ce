package org.mailtrail.secrets.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.SecretsException;

/**
 * How one value is sealed: {@code version (1) | key id (8) | nonce (12) | ciphertext | tag (16)},
 * AES-256-GCM (NIST SP 800-38D). Version, key id and the value's name are authenticated too, so
 * that rows cannot be swapped.
 */
final class SealFormat {
  private static final byte VERSION = 1;
  private static final int NONCE_LENGTH = 12;
  private static final int HEAD_LENGTH = 1 + SealingKey.ID_LENGTH;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealFormat() {}

  static byte[] seal(KeyRing ring, String name, String value) {
    byte[] head = ByteBuffer.allocate(HEAD_LENGTH).put(VERSION).put(ring.current().id()).array();
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, ring.current(), nonce, head, name);
      byte[] sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(HEAD_LENGTH + NONCE_LENGTH + sealed.length)
          .put(head)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no AES-256-GCM", impossible);
    }
  }

  static String open(KeyRing ring, String name, byte[] sealed) {
    SealingKey key = key(ring, name, sealed);
    byte[] head = Arrays.copyOf(sealed, HEAD_LENGTH);
    byte[] nonce = Arrays.copyOfRange(sealed, HEAD_LENGTH, HEAD_LENGTH + NONCE_LENGTH);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, head, name);
      int start = HEAD_LENGTH + NONCE_LENGTH;
      return new String(
          cipher.doFinal(sealed, start, sealed.length - start), StandardCharsets.UTF_8);
    } catch (AEADBadTagException changed) {
      throw damaged(name, changed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no AES-256-GCM", impossible);
    }
  }

  private static SealingKey key(KeyRing ring, String name, byte[] sealed) {
    return ring.find(keyId(name, sealed))
        .orElseThrow(
            () ->
                broken(VaultSentence.OTHER_KEY.with(name), VaultSentence.RESTORE_KEY.with(), null));
  }

  static byte[] keyId(String name, byte[] sealed) {
    if (sealed.length < HEAD_LENGTH + NONCE_LENGTH + TAG_BITS / 8 || sealed[0] != VERSION) {
      throw damaged(name, null);
    }
    return Arrays.copyOfRange(sealed, 1, HEAD_LENGTH);
  }

  private static Cipher cipher(int mode, SealingKey key, byte[] nonce, byte[] head, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretsException damaged(String name, @Nullable Exception cause) {
    return broken(VaultSentence.SECRET_CHANGED.with(name), VaultSentence.ENTER_AGAIN.with(), cause);
  }

  private static SecretsException broken(Phrase what, Phrase remedy, @Nullable Exception cause) {
    return new SecretsException(what, remedy, false, cause);
  }
}
