package org.mailtrail.web.telling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.push.Notice;
import org.mailtrail.application.push.NoticeTally;
import org.mailtrail.application.push.TakeNotices;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.access.AttemptLimit;
import org.mailtrail.web.shape.Tree;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * Where Exchange Online tells of mail (Graph: change notifications through webhooks). Nothing that
 * comes here is believed but that it is time to look, and that only from who knows the state that
 * was given to Exchange; everybody else is answered the same, and after a while not at all.
 */
public final class NoticePages {
  /** The path below which the names of mailboxes stand. */
  public static final String BELOW = "/notifications/graph/";

  private static final int LARGEST = 256 << 10;
  private static final int LONGEST_TOKEN = 2_048;
  private static final int MOST = 1_000;

  /** Notices of subscriptions that nobody knows any more are among them. */
  private static final int STRANGERS = 600;

  private final TakeNotices take;
  private final AttemptLimit strangers;

  /** The pages over this. */
  public NoticePages(TakeNotices take, Clock clock) {
    this.take = take;
    this.strangers = new AttemptLimit(STRANGERS, AttemptLimit.QUARTER, clock);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(Route.answer(BELOW + "{mailbox}", this::answer));
  }

  private Reply answer(Visit visit) {
    Optional<String> token = visit.asked("validationToken");
    if (token.isPresent()) {
      return token.get().length() <= LONGEST_TOKEN ? text(token.get()) : refused(visit, 400);
    }
    byte[] body = visit.body(LARGEST);
    return body.length > LARGEST
        ? refused(visit, 413)
        : heard(visit, MailboxName.parse(visit.path("mailbox")), notices(body));
  }

  /**
   * Strangers are let through until there are too many of them; those from whom we have heard
   * before are no strangers, whatever others say who come from the same place. Who is not let
   * through is Graph perhaps, and comes again (for four hours, as after any answer but 2xx); to
   * strangers we say 200, since Graph has no answer that ends a subscription.
   */
  private Reply heard(Visit visit, Optional<MailboxName> mailbox, List<Notice> notices) {
    String from = visit.approach().neighbourhood();
    boolean isKnown = mailbox.filter(name -> take.isKnown(name, notices)).isPresent();
    if (!isKnown && strangers.isReached(from)) {
      return refused(visit, 429);
    }
    if (mailbox.filter(name -> !notices.isEmpty() && take.run(name, notices)).isEmpty()) {
      take.tally().count(NoticeTally.Kind.STRANGER);
      strangers.count(from);
    }
    return text("");
  }

  private static List<Notice> notices(byte[] body) {
    List<Notice> notices = new ArrayList<>();
    Object value = Tree.object(body).map(letter -> letter.get("value")).orElse(List.of());
    if (value instanceof List<?> list) {
      list.stream()
          .limit(MOST)
          .flatMap(one -> one instanceof Map<?, ?> fields ? notice(fields).stream() : null)
          .forEach(notices::add);
    }
    return notices;
  }

  private static Optional<Notice> notice(Map<?, ?> fields) {
    Optional<Notice.Event> event =
        field(fields, "changeType").isEmpty()
            ? Notice.Event.ofLifecycle(field(fields, "lifecycleEvent"))
            : Optional.of(Notice.Event.ARRIVED);
    return event.map(
        known -> new Notice(field(fields, "subscriptionId"), field(fields, "clientState"), known));
  }

  private static String field(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  private static Reply text(String text) {
    return new Reply.Bytes(
        "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private Reply refused(Visit visit, int status) {
    take.tally().count(NoticeTally.Kind.REFUSED);
    return new Reply.Trouble(
        status, visit.say("notices.refused"), visit.here(), visit.say("notices.remedy"));
  }
}
