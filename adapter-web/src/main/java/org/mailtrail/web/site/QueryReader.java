package org.mailtrail.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what the address of a page asks for, and what forms let choose; what is not understood
 * there is never taken for everything or for what is usual, but ends the visit with a page that
 * says what came and what is possible.
 *
 * @param visit the visit
 */
public record QueryReader(Visit visit) {
  private static final int MOST = 80;

  /** Ends a visit whose address asks for what there is not; the gate shows its trouble. */
  public static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply.Trouble trouble;

    private NotUnderstood(Reply.Trouble trouble) {
      super("unreadable", null, false, false);
      this.trouble = trouble;
    }

    /** What the visitor is told. */
    public Reply.Trouble trouble() {
      return trouble;
    }
  }

  /**
   * Ends a visit whose address asks for anything that has none of these names, or twice for one: a
   * filter that nobody knows would show everything.
   */
  public void only(List<String> names) {
    for (Map.Entry<String, List<String>> one : visit.queries().entrySet()) {
      String name = one.getKey();
      if (!names.contains(name)) {
        throw refused(
            visit.say("address.unknown", bounded(name)),
            visit.say("address.possible", String.join(", ", names)));
      }
      if (one.getValue().size() > 1) {
        throw refused(visit.say("api.field.twice", name), visit.say("address.once"));
      }
    }
  }

  /** The same for a list that has pages: the place in it may be asked for as well. */
  public void onlyInPages(List<String> filters) {
    only(Stream.concat(filters.stream(), Stream.of("after")).toList());
  }

  /** One of these words, however its letters are written, as it stands among them. */
  public Optional<String> word(String name, List<String> words) {
    return visit.query(name).map(came -> oneOf(name, came, words));
  }

  /** What somebody knows by this name; else these words are told, which are known today. */
  public <T> Optional<T> known(
      String name, Function<String, Optional<T>> find, Supplier<List<String>> words) {
    return visit.query(name).map(came -> found(name, came, find.apply(came), words));
  }

  /** One of these words that was sent in a form. */
  public Optional<String> sent(String name, List<String> words) {
    return visit.field(name).map(came -> oneOf(name, came, words));
  }

  private String oneOf(String name, String came, List<String> words) {
    return found(
        name, came, words.stream().filter(came::equalsIgnoreCase).findFirst(), () -> words);
  }

  private <T> T found(String name, String came, Optional<T> found, Supplier<List<String>> words) {
    return found.orElseThrow(
        () ->
            unreadable(name, came, visit.say("address.possible", String.join(", ", words.get()))));
  }

  /** Whether the name of what is to be removed was typed as it stands. */
  public boolean isTyped(String name) {
    return visit.raw("typed").strip().equals(name);
  }

  /** One of these constants. */
  public <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
    return word(name, names(all)).map(word -> Enum.valueOf(all[0].getDeclaringClass(), word));
  }

  /** One of these constants that was sent in a form. */
  public <E extends Enum<E>> Optional<E> sent(String name, E[] all) {
    return sent(name, names(all)).map(word -> Enum.valueOf(all[0].getDeclaringClass(), word));
  }

  private static <E extends Enum<E>> List<String> names(E[] all) {
    return Arrays.stream(all).map(Enum::name).toList();
  }

  /** A place in a list, or whatever else only the console itself writes into an address. */
  public <T> Optional<T> place(String name, Function<String, Optional<T>> read) {
    return visit
        .query(name)
        .map(
            came ->
                read.apply(came)
                    .orElseThrow(() -> unreadable(name, came, visit.say("address.damaged"))));
  }

  /** The same where what cannot be made of it is told by an {@link IllegalArgumentException}. */
  public <T> Optional<T> made(String name, Function<String, T> make) {
    return place(
        name,
        came -> {
          try {
            return Optional.of(make.apply(came));
          } catch (IllegalArgumentException unfit) {
            return Optional.empty();
          }
        });
  }

  private NotUnderstood unreadable(String name, String came, String remedy) {
    return refused(visit.say("api.field.came", name, bounded(came)), remedy);
  }

  private NotUnderstood refused(String what, String remedy) {
    return new NotUnderstood(new Reply.Trouble(400, what, visit.here(), remedy, "unreadable"));
  }

  /** As much of it as a sentence takes, without what cannot be seen. */
  public static String bounded(String text) {
    String shown = text.replaceAll("\\p{C}", "\uFFFD");
    return shown.codePointCount(0, shown.length()) > MOST
        ? shown.substring(0, shown.offsetByCodePoints(0, MOST)) + "…"
        : shown;
  }
}
