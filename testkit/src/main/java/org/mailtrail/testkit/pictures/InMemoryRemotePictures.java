package org.mailtrail.testkit.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.pictures.PictureType;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Fetched;
import org.mailtrail.application.port.pictures.RemotePicture.Missed;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.port.pictures.RemotePictures;

/** Servers of strangers in memory, with what lies there. Safe for several threads. */
public final class InMemoryRemotePictures implements RemotePictures {
  private static final int MOST_REDIRECTS = 3;

  private final Map<String, byte[]> lying = new HashMap<>();
  private final Map<String, String> leading = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** With nothing anywhere. */
  public InMemoryRemotePictures() {
    // servers get what is put there
  }

  @Override
  public synchronized List<RemotePicture> fetch(List<String> addresses) {
    List<RemotePicture> came = new ArrayList<>();
    long left = LARGEST_SUM;
    for (String address : addresses) {
      RemotePicture one = came.size() < MOST ? fetched(address, left) : new Missed(Why.TOO_MANY);
      left -= one.match(fetched -> fetched.bytes().length, missed -> 0);
      came.add(one);
    }
    return List.copyOf(came);
  }

  private RemotePicture fetched(String address, long left) {
    String at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!at.matches("https?://[a-z0-9.-]+\\.example/\\S*")) {
        return new Missed(Why.ADDRESS_NOT_ALLOWED);
      }
      asked.add(at);
      String goal = leading.get(at);
      if (goal == null) {
        return judged(Optional.ofNullable(lying.get(at)), left);
      }
      at = goal;
    }
    return new Missed(Why.NOT_REACHED);
  }

  private static RemotePicture judged(Optional<byte[]> found, long left) {
    if (found.isEmpty()) {
      return new Missed(Why.NOT_REACHED);
    }
    byte[] bytes = found.get();
    return bytes.length > Math.min(left, LARGEST)
        ? new Missed(Why.TOO_LARGE)
        : PictureType.of(bytes)
            .<RemotePicture>map(type -> new Fetched(type, bytes))
            .orElseGet(() -> new Missed(Why.NO_PICTURE));
  }

  /** From now on this lies there. */
  public synchronized void put(String address, byte[] bytes) {
    lying.put(address, bytes.clone());
  }

  /** From now on one address leads to another. */
  public synchronized void lead(String from, String to) {
    leading.put(from, to);
  }

  /** What was asked for so far, redirects followed. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }
}
