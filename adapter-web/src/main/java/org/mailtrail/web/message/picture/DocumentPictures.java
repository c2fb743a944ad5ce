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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document while it is made safe. Those that came with the message, and those
 * that were fetched for somebody who asked, become part of it; an address of elsewhere never does.
 * For one document and one thread.
 */
public final class DocumentPictures {
  private static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
  private static final Pattern ELSEWHERE = Pattern.compile("(?is)\\s*+((?:https?:)?//.{1,8000})");
  private static final String MARK = "data:,";
  private static final String STAND_IN = "data:image/gif;base64,AAAA";
  private static final String SOURCE = "src";

  /** One picture may stand in a document a thousand times; a browser is to bear it. */
  private static final long MOST_TEXT = 40_000_000;

  private final Map<String, String> ofMessage;
  private final Map<String, String> fetched;
  private final String missed;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> sound = new HashSet<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<String> placed = new ArrayList<>();

  /** Stands in the document for a picture until the rest is safe; no message can write it. */
  private final String token = MARK + UUID.randomUUID() + "-";

  private int dots;
  private long room = MOST_TEXT;

  /**
   * Those of a document that is shown.
   *
   * @param ofMessage as data URLs, by Content-ID
   * @param fetched as data URLs, by address
   * @param missed what stands in place of those that are not there and have no words of their own;
   *     empty for nothing
   */
  public DocumentPictures(
      Map<String, String> ofMessage, Map<String, String> fetched, String missed) {
    this.ofMessage = ofMessage;
    this.fetched = fetched;
    this.missed = missed;
  }

  /** Those of a document that is only looked at, to see what it shows. */
  public static DocumentPictures toLook(Set<String> contentIds) {
    Map<String, String> standIns =
        contentIds.stream().collect(Collectors.toMap(id -> id, id -> STAND_IN));
    return new DocumentPictures(standIns, Map.of(), "");
  }

  /** Which of those that came with the message it has shown so far, by Content-ID. */
  public Set<String> shown() {
    return Set.copyOf(shown);
  }

  /** What lies elsewhere, as far as was seen. */
  public LeftOut leftOut() {
    List<String> addresses =
        sources.stream().map(Source::elsewhere).flatMap(Optional::stream).distinct().toList();
    return new LeftOut(addresses, dots);
  }

  /**
   * What a source leads to.
   *
   * @param data what came with the message, as a data URL
   * @param elsewhere its address, where it did not and somebody can see it
   */
  private record Source(Optional<String> data, Optional<String> elsewhere) {}

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
    return mark(
        new Source(
            Optional.empty(), Optional.of(where.startsWith("//") ? "https:" + where : where)));
  }

  private String mark(Source source) {
    sources.add(source);
    return MARK + (sources.size() - 1);
  }

  private @Nullable String ofMessage(String written) {
    String id = ofMessage.containsKey(written) ? written : decoded(written);
    String data = ofMessage.get(id);
    if (data == null || !isSound(data)) {
      return null;
    }
    shown.add(id);
    return mark(new Source(Optional.of(data), Optional.empty()));
  }

  /** Looked at once, however often it stands in the document. */
  private boolean isSound(String data) {
    return sound.contains(data) || (DATA.matcher(data).matches() && sound.add(data));
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
    Source source = sources.get(index);
    if (source.elsewhere().isPresent() && TinyPicture.isTiny(attributes)) {
      // of a dot that nobody sees nothing is left
      dots++;
      sources.set(index, new Source(Optional.empty(), Optional.empty()));
      return null;
    }
    put(attributes, at, picture(source));
    return element;
  }

  private Optional<String> picture(Source source) {
    return source.data().or(() -> source.elsewhere().map(fetched::get).filter(this::isSound));
  }

  private void put(List<String> attributes, int at, Optional<String> data) {
    Optional<String> fits = data.filter(text -> room >= text.length());
    if (fits.isPresent()) {
      room -= fits.get().length();
      attributes.set(at + 1, token + placed.size());
      placed.add(fits.get());
      return;
    }
    attributes.subList(at, at + 2).clear();
    int words = place(attributes, "alt");
    if (words >= 0 && attributes.get(words + 1).isBlank() && !missed.isEmpty()) {
      attributes.set(words + 1, missed);
    } else if (words < 0 && !missed.isEmpty()) {
      attributes.addAll(List.of("alt", missed));
    }
  }

  /**
   * The document with its pictures in their places. They are put in last: to judge them letter by
   * letter, as all else, takes seconds.
   */
  public String filled(String safe) {
    Matcher places = Pattern.compile(Pattern.quote(token) + "(\\d+)").matcher(safe);
    StringBuilder filled = new StringBuilder(safe.length());
    int from = 0;
    while (places.find()) {
      filled.append(safe, from, places.start());
      filled.append(placed.get(Integer.parseInt(places.group(1))));
      from = places.end();
    }
    return filled.append(safe, from, safe.length()).toString();
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
