package org.mailtrail.secrets.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys that open the store; new values are sealed with the first.
 *
 * @param keys at least one
 */
record KeyRing(List<SealingKey> keys) {
  KeyRing {
    keys = List.copyOf(keys);
  }

  /** The keys in a text, in Base64, separated by white space or commas. */
  static KeyRing parse(String text) {
    return new KeyRing(
        Arrays.stream(text.strip().split("[\\s,]+")).map(SealingKey::parse).toList());
  }

  SealingKey current() {
    return keys.get(0);
  }

  Optional<SealingKey> find(byte[] id) {
    return keys.stream().filter(key -> key.isCalled(id)).findFirst();
  }

  /** A new key in front; of the old ones only those that something is still sealed with. */
  KeyRing renewed(List<byte[]> idsInUse) {
    List<SealingKey> next = new ArrayList<>();
    next.add(SealingKey.random());
    keys.stream().filter(key -> idsInUse.stream().anyMatch(key::isCalled)).forEach(next::add);
    return new KeyRing(next);
  }

  /** The keys themselves, for the key file alone. */
  String written() {
    return keys.stream().map(SealingKey::written).collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  public String toString() {
    return "KeyRing[" + keys.size() + " keys]";
  }
}
