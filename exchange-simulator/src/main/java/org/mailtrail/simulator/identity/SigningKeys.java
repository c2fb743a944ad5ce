package org.mailtrail.simulator.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Signs tokens with RS256 (RFC 7515, 7518) by the newest of its keys; the first is made when it is
 * needed, once for all simulators of a process: a test that starts its own would wait seconds for
 * another one. Keys roll at any time, at once in an emergency
 * (learn.microsoft.com/entra/identity-platform/signing-key-rollover).
 */
public final class SigningKeys {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final List<KeyPair> keys = new ArrayList<>();

  SigningKeys() {
    // keys are made later
  }

  /** Signs with a new key from now on; those before stay published. */
  public synchronized void roll() {
    current();
    keys.add(fresh());
  }

  /** Publishes the newest key alone from now on. */
  public synchronized void withdrawOld() {
    current();
    keys.subList(0, keys.size() - 1).clear();
  }

  /** The public keys as a JSON web key set (RFC 7517). */
  public synchronized Map<String, Object> published() {
    current();
    return Map.of("keys", keys.stream().map(SigningKeys::published).toList());
  }

  private static Map<String, Object> published(KeyPair pair) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "kid",
        id(pair),
        "n",
        encode(unsigned(key.getModulus())),
        "e",
        encode(unsigned(key.getPublicExponent())));
  }

  String sign(Map<String, Object> claims) {
    KeyPair pair = current();
    String content =
        encode(json(Map.of("typ", "JWT", "alg", "RS256", "kid", id(pair))))
            + "."
            + encode(json(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java signs with RSA", impossible);
    }
  }

  static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps can be written", impossible);
    }
  }

  static String encode(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }

  /** The thumbprint of the public key (id-token-claims-reference, kid). */
  private static String id(KeyPair pair) {
    try {
      return encode(MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private synchronized KeyPair current() {
    if (keys.isEmpty()) {
      keys.add(First.PAIR);
    }
    return keys.get(keys.size() - 1);
  }

  private static KeyPair fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java makes RSA keys", impossible);
    }
  }

  private static final class First {
    private static final KeyPair PAIR = fresh();
  }
}
