package org.mailtrail.simulator.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Signs tokens with RS256 (RFC 7515, 7518). The key is made when it is first needed, once for all
 * simulators of a process: a test that starts its own would wait seconds for another one.
 */
final class Jwt {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String KEY_ID = "simulator-1";

  String sign(Map<String, Object> claims) {
    String content =
        encode(json(Map.of("typ", "JWT", "alg", "RS256", "kid", KEY_ID)))
            + "."
            + encode(json(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(Key.PAIR.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java signs with RSA", impossible);
    }
  }

  /** The public key as a JSON web key set (RFC 7517). */
  Map<String, Object> keySet() {
    RSAPublicKey key = (RSAPublicKey) Key.PAIR.getPublic();
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "kid",
                KEY_ID,
                "n",
                encode(unsigned(key.getModulus())),
                "e",
                encode(unsigned(key.getPublicExponent())))));
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

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static final class Key {
    private static final KeyPair PAIR = make();

    private static KeyPair make() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("every Java makes RSA keys", impossible);
      }
    }
  }
}
