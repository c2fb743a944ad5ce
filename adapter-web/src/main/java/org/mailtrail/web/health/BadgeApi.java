package org.mailtrail.web.health;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.badge.KeepBadges;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Badges for programs. */
public final class BadgeApi {
  private static final ObjectShape<Badge> BADGE =
      ObjectShape.<Badge>named("Badge")
          .with("id", Shapes.text(), badge -> badge.hash().hex())
          .with("label", Shapes.text(), Badge::label)
          .maybe("mailbox", Shapes.text(), badge -> badge.mailbox().map(MailboxName::value))
          .with("madeBy", Shapes.text(), Badge::madeBy)
          .with("madeAt", Shapes.moment(), Badge::madeAt);

  private static final ObjectShape<List<Badge>> BADGES =
      ObjectShape.<List<Badge>>named("Badges").with("badges", Shapes.many(BADGE), all -> all);

  private static final ObjectShape<String> MADE =
      ObjectShape.<String>named("MadeBadge")
          .with("badge", Shapes.text(), token -> "/badge/" + token)
          .with("wall", Shapes.text(), token -> "/wall/" + token);

  private static final JsonShape<String> LABEL = Shapes.text(1, KeepBadges.LONGEST);

  private final Mailtrail mailtrail;

  /** The interface over this. */
  public BadgeApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(
        ApiEndpoint.get("/badges", Admission.ADMIN)
            .does("listBadges", "Lists the badges by which health is seen without an account.")
            .answers(BADGES, call -> mailtrail.watching().badges().all()),
        ApiEndpoint.post("/badges", Admission.ADMIN)
            .does("makeBadge", "Makes a badge, and tells its addresses this once.")
            .needs("label", LABEL, "What everybody sees who has the address.")
            .takes("mailbox", FieldShapes.SHORT_NAME, "Whose health it tells; of all if not said.")
            .answers(MADE, this::make),
        ApiEndpoint.post("/badges/{badge}/remove", Admission.ADMIN)
            .path("badge", Shapes.text(), "The badge's id.")
            .does("removeBadge", "Takes a badge back: its addresses show nothing any more.")
            .answers(BADGE, this::remove));
  }

  private String make(Call call) {
    return call.done(
        mailtrail
            .watching()
            .badges()
            .make(
                call.sent().text("label").orElse(""),
                call.sent().text("mailbox", MailboxName::new),
                call.who()));
  }

  private Badge remove(Call call) {
    return call.done(mailtrail.watching().badges().remove(call.path("badge"), call.who()));
  }
}
