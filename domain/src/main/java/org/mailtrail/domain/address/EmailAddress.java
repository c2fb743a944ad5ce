package org.mailtrail.domain.address;

import java.util.Optional;

/**
 * The addr-spec of a mailbox (RFC 5322 §3.4.1) in the one form in which addresses are compared.
 *
 * <p>Both parts are lower-case; the local part is in Unicode NFC (RFC 6532), the domain in IDNA
 * 2008 ASCII form (UTS 46, non-transitional; ADR 0018); invisible characters (category Cf) are no
 * part of it. Local parts that real mail systems use although the RFC forbids them, such as {@code
 * .ward@} or {@code m..presto@}, are addresses too.
 */
public record EmailAddress(String localPart, String domain) implements Comparable<EmailAddress> {
  /** So many characters at most. */
  public static final int LONGEST = 1_000;

  /**
   * Trusts nobody: both parts are checked and brought to their comparison form.
   *
   * @throws IllegalArgumentException when one part cannot stand in an address
   */
  public EmailAddress {
    localPart = LocalPart.canonical(localPart);
    domain = canonicalDomain(domain);
    if (localPart.isEmpty() || domain.isEmpty() || localPart.length() + domain.length() > LONGEST) {
      throw new IllegalArgumentException("not an e-mail address: one part is empty or too long");
    }
    if (!isDomain(domain)) { // once more: IDNA turns full-width signs into ASCII ones
      throw new IllegalArgumentException("not an e-mail address: no domain can be: " + domain);
    }
  }

  /**
   * Reads an addr-spec with what is commonly put round one: white space, invisible characters,
   * angle brackets, a pair of quotes, {@code mailto:} or {@code smtp:}.
   *
   * @return empty for anything else: no domain, white space or control characters inside, a display
   *     name, an X.400 or Notes address
   */
  public static Optional<EmailAddress> parse(String text) {
    boolean bare = isBare(text);
    Optional<EmailAddress> read = read(bare ? text : AddressText.bare(text));
    return bare ? read : read.flatMap(EmailAddress::settled);
  }

  private static Optional<EmailAddress> read(String spec) {
    int at = spec.lastIndexOf('@');
    if (at <= 0 || at == spec.length() - 1 || spec.length() > LONGEST) {
      return Optional.empty();
    }
    String local = spec.substring(0, at);
    String domain = spec.substring(at + 1);
    return LocalPart.encapsulated(local)
        .flatMap(EmailAddress::parse)
        .or(() -> joined(local, domain));
  }

  private static Optional<EmailAddress> joined(String local, String domain) {
    if (!LocalPart.isOne(local) || !isDomain(domain)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new EmailAddress(local, domain));
    } catch (IllegalArgumentException nothingLeft) {
      return Optional.empty();
    }
  }

  /** What was hidden behind invisible characters is taken off as well. */
  private static Optional<EmailAddress> settled(EmailAddress read) {
    String form = read.toString();
    return AddressText.bare(form).length() < form.length() ? parse(form) : Optional.of(read);
  }

  /**
   * Reads an address that must be one.
   *
   * @throws IllegalArgumentException when {@link #parse} finds none
   */
  public static EmailAddress of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an e-mail address: " + text));
  }

  /** The same address without its sub-address: {@code user+tag@host} gives {@code user@host}. */
  public Optional<EmailAddress> withoutTag() {
    return LocalPart.withoutTag(localPart).map(untagged -> new EmailAddress(untagged, domain));
  }

  /** Whether both addresses belong to one organisation: equal domains, or one below the other. */
  public boolean sharesOrganisationWith(EmailAddress other) {
    return isAtOrBelow(other.domain) || other.isAtOrBelow(domain);
  }

  /** Whether this address belongs to the domain or to one below it. */
  public boolean isAtOrBelow(String parentDomain) {
    return domain.equals(parentDomain) || domain.endsWith("." + parentDomain);
  }

  /** A domain in the form in which domains are compared: lower-case IDNA ASCII, no final dot. */
  public static String canonicalDomain(String domain) {
    return DomainName.canonical(domain);
  }

  /** Nearly every address of a message is: letters, digits and the commonest signs round an @. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common = (c >= '@' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9');
      if (!common && c != '_' && c != '+') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String domain) {
    boolean literal = domain.startsWith("[") && domain.endsWith("]");
    String name = literal ? domain.substring(1, domain.length() - 1) : domain;
    return !name.isEmpty()
        && !name.equals(".")
        && isAtomText(literal ? name.replace(":", "") : name);
  }

  /** A loop, and no stream of characters: each address of each message passes here twice. */
  static boolean isAtomText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAtomChar(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAtomChar(char c) {
    return c > ' '
        && !Character.isISOControl(c)
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && "()<>[]:;@\\,\"".indexOf(c) < 0;
  }

  @Override
  public int compareTo(EmailAddress other) {
    return toString().compareTo(other.toString());
  }

  /** The addr-spec. */
  @Override
  public String toString() {
    return localPart + "@" + domain;
  }
}
