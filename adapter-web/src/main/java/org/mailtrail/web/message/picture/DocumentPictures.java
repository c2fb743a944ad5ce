package org.mailtrail.web.message.picture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document while it is made safe: each gets a place, in which those that came
 * with the message are shown, and those that were fetched for somebody who asked; an address of
 * elsewhere never stands there. For one document and one thread.
 */
public final class DocumentPictures {
  private static final Pattern ELSEWHERE = Pattern.compile("(?is)\\s*+((?:https?:)?//.{1,8000})");
  private static final String MARK = "data:,";
  private static final String SOURCE = "src";

  private final Map<String, String> ofMessage;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> sound = new HashSet<>();
  private final List<PicturePlace> places = new ArrayList<>();

  /** Stands in the document for a picture until the rest is safe; no message can write it. */
  private final String token = MARK + UUID.randomUUID() + "-";

  private int dots;

  /**
   * Those of a document.
   *
   * @param ofMessage what came with the message, as data URLs, by Content-ID
   */
  public DocumentPictures(Map<String, String> ofMessage) {
    this.ofMessage = ofMessage;
  }

  /** The document, once all of it was judged. */
  public SafeBody body(String safe) {
    Pattern mark = Pattern.compile(" src=\"" + Pattern.quote(token) + "(\\d+)\"");
    return new SafeBody(safe, mark, places, shown, leftOut());
  }

  private LeftOut leftOut() {
    List<String> addresses =
        places.stream().map(PicturePlace::elsewhere).flatMap(Optional::stream).distinct().toList();
    return new LeftOut(addresses, dots);
  }

  /** What the source of a picture becomes, before the picture is looked at as a whole. */
  public @Nullable String source(String written) {
    if (written.regionMatches(true, 0, "cid:", 0, "cid:".length())) {
      return ofMessage(written.substring("cid:".length()));
    }
    var address = ELSEWHERE.matcher(written);
    if (!address.matches()) {
      return null;
    }
    String where = address.group(1).strip();
    return mark(PicturePlace.elsewhere(where.startsWith("//") ? "https:" + where : where));
  }

  private String mark(PicturePlace place) {
    places.add(place);
    return MARK + (places.size() - 1);
  }

  private @Nullable String ofMessage(String written) {
    String id = ofMessage.containsKey(written) ? written : decoded(written);
    String data = ofMessage.get(id);
    if (data == null || !SafeBody.isSound(data, sound)) {
      return null;
    }
    shown.add(id);
    return mark(PicturePlace.ofMessage(data));
  }

  /** Content-IDs are written into addresses as such (RFC 2392). */
  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return id;
    }
  }

  /**
   * What a picture becomes, once its attributes were judged.
   *
   * @param attributes names and values in turn, changed here
   * @return the element; null where it goes
   */
  public @Nullable String picture(String element, List<String> attributes) {
    int at = place(attributes, SOURCE);
    if (at < 0) {
      return element;
    }
    int index = Integer.parseInt(attributes.get(at + 1).substring(MARK.length()));
    PicturePlace place = places.get(index);
    if (place.elsewhere().isPresent() && TinyPicture.isTiny(attributes)) {
      // of a dot that nobody sees nothing is left
      dots++;
      places.set(index, PicturePlace.ofDot());
      return null;
    }
    attributes.set(at + 1, token + index);
    places.set(index, place.with(words(attributes)));
    return element;
  }

  /** Blank words are taken out: they come back where the picture is shown. */
  private static PicturePlace.Words words(List<String> attributes) {
    int words = place(attributes, "alt");
    if (words < 0) {
      return PicturePlace.Words.NONE;
    }
    if (!attributes.get(words + 1).isBlank()) {
      return PicturePlace.Words.SOME;
    }
    attributes.subList(words, words + 2).clear();
    return PicturePlace.Words.BLANK;
  }

  static int place(List<String> attributes, String name) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
