package org.mailtrail.application.port.health;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mailtrail.domain.message.MailboxName;

/**
 * One spell of a trouble, from when it was first seen until it was away.
 *
 * @param id tells it from other spells of the same trouble
 * @param finding what is wrong, as it was seen last
 * @param course since when, and whether it still lasts
 * @param dismissal who has said that they know
 */
public record Ailment(UUID id, Finding finding, Course course, Optional<Dismissal> dismissal) {
  /** A spell that begins now. */
  public static Ailment begun(Finding finding, Instant now) {
    return new Ailment(
        UUID.randomUUID(), finding, new Course(now, now, 0, Optional.empty()), Optional.empty());
  }

  /** The same spell, further on. */
  public Ailment goesOn(Finding seen, Course now) {
    return new Ailment(id, seen, now, dismissal);
  }

  /**
   * What is wrong.
   *
   * @param code the class of the trouble, one word
   * @param isRed whether mail may be waiting unseen
   * @param mailbox whose; absent for the whole installation
   * @param what what is seen
   * @param remedy what to do, empty when waiting is all
   */
  public record Finding(
      String code, boolean isRed, Optional<MailboxName> mailbox, String what, String remedy) {
    /** Times, counts and numbers of requests change at every look, and the trouble does not. */
    private static final Pattern CHANGING =
        Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d+(?= (runs|messages)\\b)"
                + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The same for all looks at the same trouble, and another one as soon as it changes. */
    public UUID trouble() {
      String words = CHANGING.matcher(what + "\n" + remedy).replaceAll("#");
      String name = code + "\n" + mailbox.map(MailboxName::value).orElse("") + "\n" + words;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * How it went.
   *
   * @param since when it was first seen
   * @param seenAt when it was last seen
   * @param missed how many looks in a row have not seen it
   * @param endedAt when it was away; absent while it lasts
   */
  public record Course(Instant since, Instant seenAt, int missed, Optional<Instant> endedAt) {}

  /**
   * Somebody knows of it, and wants to be told no more.
   *
   * @param who they are
   * @param at when they said so
   */
  public record Dismissal(String who, Instant at) {}
}
