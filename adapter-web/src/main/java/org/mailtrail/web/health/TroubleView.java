package org.mailtrail.web.health;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Frame;

/**
 * What is wrong, with what can be done about it beside.
 *
 * @param open what people are told of, the first hundred
 * @param dismissed what somebody knows of, the first hundred
 * @param more how many more of both there are
 * @param problem why something was not done just now, empty for none
 */
public record TroubleView(
    List<KnownTrouble> open, List<KnownTrouble> dismissed, long more, String problem) {
  private static final int SHOWN = 100;

  /** Copies the lists. */
  public TroubleView {
    open = List.copyOf(open);
    dismissed = List.copyOf(dismissed);
  }

  static TroubleView of(List<KnownTrouble> all, String problem) {
    List<KnownTrouble> open = all.stream().filter(one -> !one.isDismissed()).limit(SHOWN).toList();
    List<KnownTrouble> dismissed =
        all.stream().filter(KnownTrouble::isDismissed).limit(SHOWN).toList();
    return new TroubleView(open, dismissed, all.size() - open.size() - dismissed.size(), problem);
  }

  /**
   * Something to press or follow.
   *
   * @param path where it leads
   * @param key the words on it
   * @param isAct whether it does something, and is no mere link
   */
  public record Step(String path, String key, boolean isAct) {}

  /** What this visitor can do about it here. */
  public static List<Step> steps(Frame frame, Symptom symptom) {
    return step(frame, symptom).stream().toList();
  }

  private static Optional<Step> step(Frame frame, Symptom symptom) {
    String mailbox = symptom.mailbox().map(MailboxName::value).orElse("");
    return switch (symptom.code()) {
      case NEEDS_A_PERSON, PASS_FAILED, PASS_LATE, NEVER_PASSED ->
          act(frame.isSales() && !mailbox.isEmpty(), of(mailbox, "/run-now"), "mailbox.run-now");
      case NOT_SCHEDULED, JOB_STUCK ->
          act(frame.isAdmin() && !mailbox.isEmpty(), of(mailbox, "/restart"), "mailbox.restart");
      case BACKLOG_GROWS, OLD_MAIL_WAITING, MAIL_REPEATED ->
          link("/ledger?outcome=PENDING&mailbox=" + mailbox, "ledger.title");
      case MAILBOX_FULL, MAILBOX_FILLS_UP -> link(of(mailbox, "/capacity"), "capacity.title");
      case NOT_DELIVERED -> act(frame.isAdmin(), "", "").flatMap(none -> webhooks());
      case LINKS_BROKEN -> link("/?gone=yes", "health.which-gone");
      case NOTHING_ENABLED -> link("/mailboxes", "mailboxes.title");
      default -> Optional.empty();
    };
  }

  private static String of(String mailbox, String page) {
    return "/mailboxes/" + mailbox + page;
  }

  private static Optional<Step> webhooks() {
    return link("/webhooks", "webhooks.title");
  }

  private static Optional<Step> act(boolean isAllowed, String path, String key) {
    return isAllowed ? Optional.of(new Step(path, key, true)) : Optional.empty();
  }

  private static Optional<Step> link(String path, String key) {
    return Optional.of(new Step(path, key, false));
  }
}
