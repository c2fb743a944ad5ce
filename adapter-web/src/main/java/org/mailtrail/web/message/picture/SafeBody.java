package org.mailtrail.web.message.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of a message after it was made safe, with places for its pictures. They are put in last:
 * to judge them letter by letter, as all else, takes seconds; and what it shows is known without a
 * second judgement.
 */
public final class SafeBody {
  private static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

  /** One picture may stand in a document a thousand times; a browser is to bear it. */
  private static final long MOST_TEXT = 40_000_000;

  private final String safe;
  private final Pattern mark;
  private final List<PicturePlace> places;
  private final Set<String> shown;
  private final LeftOut leftOut;

  /**
   * A document.
   *
   * @param safe in which the source of each picture is a mark with the number of its place
   * @param mark a source, with that number as its group
   * @param shown what came with the message and is shown, by Content-ID
   */
  SafeBody(
      String safe, Pattern mark, List<PicturePlace> places, Set<String> shown, LeftOut leftOut) {
    this.safe = safe;
    this.mark = mark;
    this.places = List.copyOf(places);
    this.shown = Set.copyOf(shown);
    this.leftOut = leftOut;
  }

  /** Which of the pictures that came with the message it shows, by Content-ID. */
  public Set<String> shown() {
    return shown;
  }

  /** The pictures that it only points at. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** The document with the pictures that came with it. */
  public String html() {
    return html(Map.of(), "");
  }

  /**
   * The document with pictures that it only points at.
   *
   * @param fetched as data URLs, by address
   * @param missed what stands in place of those that are not there and have no words of their own;
   *     empty for nothing
   */
  public String html(Map<String, String> fetched, String missed) {
    Matcher marks = mark.matcher(safe);
    Set<String> sound = new HashSet<>();
    StringBuilder filled = new StringBuilder(safe.length());
    long room = MOST_TEXT;
    int from = 0;
    while (marks.find()) {
      filled.append(safe, from, marks.start());
      PicturePlace place = places.get(Integer.parseInt(marks.group(1)));
      Optional<String> data = fits(place, fetched, sound, room);
      room -= data.map(String::length).orElse(0);
      filled.append(data.map(place::shown).orElseGet(() -> place.missing(missed)));
      from = marks.end();
    }
    return filled.append(safe, from, safe.length()).toString();
  }

  private static Optional<String> fits(
      PicturePlace place, Map<String, String> fetched, Set<String> sound, long room) {
    return place
        .data()
        .or(() -> place.elsewhere().map(fetched::get).filter(data -> isSound(data, sound)))
        .filter(data -> data.length() <= room);
  }

  /** Looked at once, however often it stands in a document. */
  static boolean isSound(String data, Set<String> sound) {
    return sound.contains(data) || (DATA.matcher(data).matches() && sound.add(data));
  }
}
