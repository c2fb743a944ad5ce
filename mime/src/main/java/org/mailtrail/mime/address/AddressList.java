package org.mailtrail.mime.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the address lists of a message and keeps whatever can be read (RFC 5322 §3.4, §4.4):
 * members of groups, route addresses, comments, semicolons or nothing between addresses, quotes and
 * brackets that never end. One malformed address costs that address and no other.
 */
public final class AddressList {
  /** An @ beside a blank, and no domain that has a dot: more probably words than an address. */
  private static final Pattern BEGINS_NAME =
      Pattern.compile("[^@<>\"]*+(?:(?<=\\s)@|@(?=\\s))[^@<>\".]*+");

  private final String text;
  private final int depth;
  private final List<MailAddress> found = new ArrayList<>();
  private int itemStart;
  private int unclosed;
  private boolean hasAddress;
  private int nameStart = -1;

  private AddressList(String text, int depth) {
    this.text = text;
    this.depth = depth;
  }

  /** The addresses in these fields, in order; words without a domain are kept as they are. */
  public static List<MailAddress> of(List<String> fields) {
    List<MailAddress> all = new ArrayList<>();
    for (String field : fields) {
      all.addAll(within(field, 0));
    }
    return all;
  }

  /**
   * The addresses in a list that was part of another.
   *
   * @param depth how often something was taken off that was round it
   */
  static List<MailAddress> within(String field, int depth) {
    return new AddressList(withoutQuotes(field.strip()), depth).read();
  }

  /** Outlook's single quotes may stand round a whole list. */
  private static String withoutQuotes(String field) {
    int last = field.length() - 1;
    boolean pair = last > 1 && field.charAt(0) == '\'' && field.indexOf('\'', 1) == last;
    return pair ? field.substring(1, last) : field;
  }

  private List<MailAddress> read() {
    int at = 0;
    while (at < text.length()) {
      int end = end(at);
      char c = text.charAt(at);
      if (c == ',' || c == ';') {
        item(at);
      } else if (c == ':' && !hasAddress && !isPrefix(text.substring(itemStart, at))) {
        itemStart = at + 1;
      }
      hasAddress |= c == '@' || (c == '<' && end > at);
      at = Math.max(end, at + 1);
    }
    item(text.length());
    return found;
  }

  private int end(int at) {
    if (unclosed >= Quoting.MOST_UNCLOSED) {
      return at;
    }
    int end = Quoting.end(text, at);
    unclosed += end == at && Quoting.isOpening(text.charAt(at)) ? 1 : 0;
    return end;
  }

  /** Before any other colon stands the name of a group. */
  private static boolean isPrefix(String before) {
    String word = before.replaceFirst("^\\P{L}++", "");
    return word.equalsIgnoreCase("mailto") || word.equalsIgnoreCase("smtp");
  }

  private void item(int end) {
    if (end > itemStart) {
      add(text.substring(itemStart, end));
    }
    itemStart = end + 1;
    hasAddress = false;
  }

  /** A name that has a separator in it ends before the brackets. */
  private void add(String item) {
    boolean hasAt = item.indexOf('@') >= 0;
    if (nameStart >= 0 && hasAt && item.indexOf('<') >= 0) {
      found.subList(nameStart, found.size()).clear();
    }
    if (hasAt) {
      nameStart = BEGINS_NAME.matcher(item).matches() ? found.size() : -1;
    }
    found.addAll(AddressItem.read(item, depth));
  }
}
