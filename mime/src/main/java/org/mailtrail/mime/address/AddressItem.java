package org.mailtrail.mime.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.mime.text.EncodedWords;

/**
 * What stands between two separators of an address list: mostly one address with a display name,
 * but several where a separator was forgotten.
 */
final class AddressItem {
  private static final Pattern WORD_END = Pattern.compile("[\\s\\p{Z}]++");
  private static final Pattern WITH_DOMAIN = Pattern.compile("[^@\"()]++@[^@.\"()]++\\.[^@\"()]++");
  private static final Pattern QUOTE = Pattern.compile("\\\\?+\"");

  /** Longer text beside an address is no name of anybody, and looking into it would cost. */
  private static final int LONGEST_NAMED = 1_000;

  private static final int DEEPEST = 4;
  private static final Pattern AFTER_DOT = Pattern.compile("\\.\\s++");

  private final StringBuilder name = new StringBuilder();
  private final StringBuilder comment = new StringBuilder();
  private final List<MailAddress> inBrackets = new ArrayList<>();
  private int unclosed;

  private AddressItem() {}

  /** Reads one; what is encoded or quoted in itself more often than programs do is none. */
  static List<MailAddress> read(String text, int depth) {
    List<MailAddress> found = new AddressItem().addresses(text);
    if (depth >= DEEPEST || found.stream().anyMatch(AddressItem::isOne)) {
      return found;
    }
    return otherwise(EncodedWords.decode(text), text, depth + 1)
        .or(() -> otherwise(QUOTE.matcher(text).replaceAll(" "), text, depth + 1))
        .orElse(found);
  }

  /** A whole address may be encoded or quoted, name and brackets and all. */
  private static Optional<List<MailAddress>> otherwise(String bare, String text, int depth) {
    List<MailAddress> found =
        bare.equals(text) || bare.indexOf('@') < 0 ? List.of() : AddressList.within(bare, depth);
    return found.stream().anyMatch(AddressItem::isOne) ? Optional.of(found) : Optional.empty();
  }

  private static boolean isOne(MailAddress read) {
    return EmailAddress.parse(read.address()).isPresent();
  }

  private List<MailAddress> addresses(String text) {
    takeUnits(text);
    if (inBrackets.isEmpty()) {
      return withoutBrackets();
    }
    afterBrackets();
    return withoutWords();
  }

  private void takeUnits(String text) {
    int lastAt = text.lastIndexOf('@');
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at, lastAt);
      if (end == at) {
        name.append(text.charAt(at++));
      } else {
        take(text.substring(at, end));
        at = end;
      }
    }
  }

  private void take(String unit) {
    switch (unit.charAt(0)) {
      case '(' -> comment.append(' ').append(unit, 1, unit.length() - 1);
      case '<' -> brackets(unit);
      default -> name.append(unit);
    }
  }

  /** A bracket that nothing closes goes to the end, if an address is in it. */
  private int end(String text, int at, int lastAt) {
    int end = unclosed < Quoting.MOST_UNCLOSED ? Quoting.end(text, at) : at;
    unclosed += end == at && Quoting.isOpening(text.charAt(at)) ? 1 : 0;
    return end == at && text.charAt(at) == '<' && lastAt > at ? text.length() : end;
  }

  /** What follows the last bracket is no name of it: a separator was forgotten. */
  private void afterBrackets() {
    for (String word : WORD_END.split(name.toString().strip())) {
      if (WITH_DOMAIN.matcher(word).matches()) {
        inBrackets.add(new MailAddress("", word));
      }
    }
  }

  /** Where there are addresses, words in other brackets are none. */
  private List<MailAddress> withoutWords() {
    List<MailAddress> whole = inBrackets.stream().filter(MailAddress::hasDomain).toList();
    return whole.isEmpty() ? inBrackets.subList(0, 1) : whole;
  }

  private void brackets(String unit) {
    String content = HeaderFields.withoutComments(unit).replaceAll("[<>]", " ").strip();
    int route = content.startsWith("@") ? content.lastIndexOf(':', content.lastIndexOf('@')) : -1;
    List<String> specs = AddressWords.of(joined(content.substring(route + 1)));
    if (content.indexOf('@') < 0 && takeSwapped(content)) {
      return;
    }
    if (!specs.isEmpty()) {
      String shown = DisplayName.of(name.toString(), comment.toString());
      specs.forEach(each -> inBrackets.add(new MailAddress(shown, each)));
      clear();
    }
  }

  /** Some programs put the name into the brackets, and the address before them. */
  private boolean takeSwapped(String content) {
    if (name.length() > LONGEST_NAMED || name.indexOf("@") < 0) {
      return false;
    }
    List<String> before =
        AddressWords.of(name.toString()).stream().filter(word -> word.indexOf('@') > 0).toList();
    before.forEach(each -> inBrackets.add(new MailAddress(DisplayName.of(content, ""), each)));
    if (!before.isEmpty()) {
      clear();
    }
    return !before.isEmpty();
  }

  private void clear() {
    name.setLength(0);
    comment.setLength(0);
  }

  /** In the brackets of one address a dot ends no word of a name. */
  private static String joined(String content) {
    return content.indexOf('@') == content.lastIndexOf('@')
        ? AFTER_DOT.matcher(content).replaceAll(".")
        : content;
  }

  private List<MailAddress> withoutBrackets() {
    List<String> words = AddressWords.of(name.toString());
    if (words.size() != 1 || name.length() > LONGEST_NAMED) {
      return words.stream().map(word -> new MailAddress("", word)).toList();
    }
    String rest = name.toString().replace(words.get(0), "");
    boolean names = rest.indexOf('@') < 0 && rest.codePoints().anyMatch(Character::isLetterOrDigit);
    String shown = DisplayName.of(names ? rest : "", comment.toString());
    return List.of(new MailAddress(shown, words.get(0)));
  }
}
