package org.mailtrail.domain.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.domain.people.ContactNumber;

/**
 * What becomes of mail with a salesperson on one side and nobody known on the other.
 *
 * @param way in which way it is logged, if at all
 * @param contact the default contact, for {@link Way#CONTACT} and no other
 */
public record UnknownPeople(Way way, Optional<ContactNumber> contact) {
  private static final String NAMED = "contact:";
  private static final UnknownPeople LEAVE = new UnknownPeople(Way.LEAVE, Optional.empty());

  /** What can be done about strangers. */
  public enum Way {
    /** Their mail waits for a person. */
    LEAVE,
    /** It is logged under one default contact. */
    CONTACT,
    /** A contact is created for each of them; never because of automated mail. */
    CREATE,
    /** It is logged under the one company that owns the stranger's mail domain. */
    COMPANY
  }

  /** Refuses a default contact that is missing, or that nobody would use. */
  public UnknownPeople {
    if ((way == Way.CONTACT) != contact.isPresent()) {
      throw new IllegalArgumentException(
          "a default contact is named where one is used, and only there");
    }
  }

  /** Their mail waits for a person. */
  public static UnknownPeople leave() {
    return LEAVE;
  }

  /** Under this contact. */
  public static UnknownPeople under(ContactNumber number) {
    return new UnknownPeople(Way.CONTACT, Optional.of(number));
  }

  /** In this way, which is not {@link Way#CONTACT}. */
  public static UnknownPeople by(Way way) {
    return new UnknownPeople(way, Optional.empty());
  }

  /**
   * Reads what {@link #word} writes, whatever the case of its letters.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static UnknownPeople parse(String text) {
    String word = text.strip();
    if (word.regionMatches(true, 0, NAMED, 0, NAMED.length())) {
      return under(new ContactNumber(word.substring(NAMED.length())));
    }
    return others()
        .filter(way -> way.name().equalsIgnoreCase(word))
        .findFirst()
        .map(UnknownPeople::by)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown people are leave, create, company, or a contact such as"
                        + " contact:CT000123"));
  }

  private static Stream<Way> others() {
    return Arrays.stream(Way.values()).filter(way -> way != Way.CONTACT);
  }

  /** {@code leave}, {@code create}, {@code company}, or {@code contact:} and the number. */
  public String word() {
    return contact
        .map(number -> NAMED + number)
        .orElseGet(() -> way.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return word();
  }
}
