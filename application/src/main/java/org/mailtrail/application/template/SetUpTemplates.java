package org.mailtrail.application.template;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;

/**
 * Makes, changes and removes interaction templates, each with a line in the audit trail. Entries
 * that were written before stay as they are.
 */
public final class SetUpTemplates {
  /** How many characters the code of a template, or of its group, has at most. */
  public static final int LONGEST_CODE = 50;

  /** How many characters a description has at most. */
  public static final int LONGEST_TEXT = 250;

  private static final BigDecimal HIGHEST_COST = new BigDecimal("999999999999999");
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private final Books books;
  private final Setups worked;
  private final AuditTrail trail;
  private final Clock clock;

  /**
   * Works on these books.
   *
   * @param worked the setups, which name templates
   */
  public SetUpTemplates(Books books, Setups worked, AuditTrail trail, Clock clock) {
    this.books = books;
    this.worked = worked;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Makes the template, or puts it in the place of the one with its code. Idempotent.
   *
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<InteractionTemplate> keep(InteractionTemplate template, String who) {
    return isUsable(template)
        ? DeskAnswer.inOneUnit(books.unitOfWork(), () -> kept(template, who))
        : DeskAnswer.refused(unusable());
  }

  private DeskAnswer<InteractionTemplate> kept(InteractionTemplate template, String who) {
    Optional<InteractionTemplate> before = books.templates().find(template.code());
    if (before.filter(template::equals).isEmpty()) {
      books.templates().put(template);
      note(who, template.code(), before, Optional.of(template));
    }
    return DeskAnswer.done(template);
  }

  private static Refusal unusable() {
    return new Refusal(
        "template-unusable",
        "a template has a code of up to 50 characters, a group of up to 50, a description of"
            + " up to 250, a cost below a quadrillion and a duration of ten years at most",
        "Write it shorter, or the number smaller.");
  }

  /**
   * Removes a template that no mailbox uses. Idempotent.
   *
   * @param who who wants it
   * @return whether it was there
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Boolean> remove(String code, String who) {
    return DeskAnswer.inOneUnit(
        books.unitOfWork(),
        () -> inUse(code).map(DeskAnswer::<Boolean>refused).orElseGet(() -> removed(code, who)));
  }

  private Optional<Refusal> inUse(String code) {
    return code.equals(InteractionTemplate.DEFAULT_CODE)
        ? Optional.of(standard(code))
        : worked.all().stream()
            .filter(setup -> setup.routine().template().equals(code))
            .findFirst()
            .map(setup -> inUse(setup.name(), code));
  }

  private static Refusal standard(String code) {
    return new Refusal(
        "template-standard",
        code + " is the template of each new mailbox",
        "Change it, or leave it.");
  }

  private static Refusal inUse(MailboxName mailbox, String code) {
    return new Refusal(
        "template-in-use",
        "the mailbox " + mailbox + " uses the template " + code,
        "Let the mailbox use another one first.");
  }

  private DeskAnswer<Boolean> removed(String code, String who) {
    Optional<InteractionTemplate> before = books.templates().find(code);
    if (before.isPresent()) {
      books.templates().remove(code);
      note(who, code, before, Optional.empty());
    }
    return DeskAnswer.done(before.isPresent());
  }

  private static boolean isUsable(InteractionTemplate template) {
    return isShort(template.code(), LONGEST_CODE)
        && isShort(template.group(), LONGEST_CODE)
        && isShort(template.description(), LONGEST_TEXT)
        && template.unitCost().compareTo(HIGHEST_COST) < 0
        && template.unitDuration().compareTo(LONGEST) <= 0;
  }

  private static boolean isShort(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private void note(
      String who,
      String code,
      Optional<InteractionTemplate> before,
      Optional<InteractionTemplate> now) {
    AuditEntry.Change line =
        new AuditEntry.Change("template " + code, written(before), written(now));
    trail.append(
        Signature.of(who, SetUpTemplates.class)
            .under(clock.instant(), AuditEntry.ALL_MAILBOXES, List.of(line)));
  }

  private static String written(Optional<InteractionTemplate> template) {
    return template
        .map(
            one ->
                String.join(
                    " · ",
                    one.description(),
                    one.group(),
                    one.unitCost().toPlainString(),
                    one.unitDuration().toString()))
        .orElse("");
  }
}
