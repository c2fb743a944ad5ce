package org.mailtrail.simulator.mailbox;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes ids as long and as case-sensitive as Exchange's: now and then one differs from the one
 * before in the case of a letter only.
 */
final class Ids {
  private static final int BYTES = 114;
  private static final int TWIN_EVERY = 16;

  private final Random random;
  private final Map<String, String> last = new HashMap<>();
  private int made;

  Ids(long seed) {
    this.random = new Random(seed);
  }

  synchronized String next(String prefix) {
    String before = last.remove(prefix);
    if (before != null && ++made % TWIN_EVERY == 0) {
      return twin(before, prefix.length());
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = prefix + Base64.getUrlEncoder().encodeToString(bytes);
    last.put(prefix, id);
    return id;
  }

  private static String twin(String id, int from) {
    int at = from;
    while (!Character.isLetter(id.charAt(at))) {
      at++;
    }
    char letter = id.charAt(at);
    char other =
        Character.isUpperCase(letter)
            ? Character.toLowerCase(letter)
            : Character.toUpperCase(letter);
    return id.substring(0, at) + other + id.substring(at + 1);
  }
}
