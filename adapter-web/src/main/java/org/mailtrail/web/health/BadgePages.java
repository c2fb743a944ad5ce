package org.mailtrail.web.health;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.badge.BadgeLight;
import org.mailtrail.application.health.badge.KeepBadges;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * Health on a wall and as a badge: for who is signed in, or has a token that an admin has made and
 * may take back. Whoever has a token sees its label and the light, and nothing else. Nobody waits
 * for a look, and nobody causes more looks than the console's own pages do.
 */
public final class BadgePages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final Map<String, String> EMBEDDED =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'none'; sandbox",
          "Cross-Origin-Resource-Policy",
          "cross-origin",
          "Cache-Control",
          "no-cache");

  private final Lamp lamp;
  private final Mailtrail mailtrail;

  /** The pages over these. */
  public BadgePages(Lamp lamp, Mailtrail mailtrail) {
    this.lamp = lamp;
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/badge/{token}", Admission.EVERYBODY, this::badge),
        Route.get("/wall/{token}", Admission.EVERYBODY, this::shared),
        Route.get("/wall", Admission.VIEWER, visit -> wall(visit, "", all())),
        Route.get("/badges", Admission.ADMIN, visit -> list(visit, OK, Told.nothing())),
        Route.post("/badges", Admission.ADMIN, this::make),
        Route.post("/badges/remove", Admission.ADMIN, this::remove));
  }

  /**
   * A light and what it is of.
   *
   * @param name a mailbox's, or a badge's label
   * @param light whether mail is logged
   */
  public record Lit(String name, BadgeLight light) {}

  /**
   * What the page says of what was just done.
   *
   * @param token that was made, empty for none
   * @param problem in words, empty for none
   */
  public record Told(String token, String problem) {
    static Told nothing() {
      return new Told("", "");
    }
  }

  private KeepBadges badges() {
    return mailtrail.watching().badges();
  }

  private BadgeLight light(Optional<MailboxName> mailbox) {
    boolean isOn =
        mailtrail.setup().worked().all().stream()
            .filter(MailboxSetup::enabled)
            .anyMatch(setup -> mailbox.filter(name -> !name.equals(setup.name())).isEmpty());
    return BadgeLight.of(lamp.health(), mailbox, isOn);
  }

  private Optional<Lit> lit(Visit visit) {
    return badges()
        .find(visit.path("token"))
        .map(badge -> new Lit(badge.label(), light(badge.mailbox())));
  }

  private List<Lit> all() {
    return mailtrail.setup().worked().all().stream()
        .map(setup -> new Lit(setup.name().value(), light(Optional.of(setup.name()))))
        .toList();
  }

  private Reply badge(Visit visit) {
    return lit(visit)
        .<Reply>map(
            lit -> {
              String words = visit.frame().name("badge", lit.light());
              byte[] svg =
                  BadgeSvg.of(lit.name(), lit.light(), words).getBytes(StandardCharsets.UTF_8);
              return new Reply.Bytes("image/svg+xml", svg, EMBEDDED);
            })
        .orElseGet(() -> NotThere.of(visit, "/badge"));
  }

  private Reply shared(Visit visit) {
    return lit(visit)
        .map(lit -> wall(visit, lit.name(), List.of(lit)))
        .orElseGet(() -> NotThere.of(visit, "/wall"));
  }

  private Reply wall(Visit visit, String label, List<Lit> lights) {
    return new Reply.Page(
        OK,
        "wall",
        Map.of(
            "label",
            label,
            "lights",
            lights,
            "at",
            mailtrail.clock().instant(),
            "still",
            visit.query("still").isPresent()));
  }

  private Reply list(Visit visit, int status, Told told) {
    List<String> mailboxes =
        mailtrail.setup().mailboxes().stream().map(MailboxName::value).toList();
    return new Reply.Page(
        status,
        "badges",
        Map.of(
            "badges", badges().all(),
            "mailboxes", mailboxes,
            "told", told,
            "link", address(visit, "/wall/", told),
            "image", address(visit, "/badge/", told)));
  }

  private static String address(Visit visit, String page, Told told) {
    return told.token().isEmpty() ? "" : visit.address(page + told.token());
  }

  private Reply make(Visit visit) {
    Optional<MailboxName> mailbox =
        mailtrail.setup().mailboxes().stream()
            .filter(name -> visit.field("mailbox").filter(name.value()::equals).isPresent())
            .findFirst();
    if (mailbox.isEmpty() && visit.field("mailbox").isPresent()) {
      // it may have been cleared meanwhile, and a badge of none is one of all
      return list(visit, CONFLICT, new Told("", visit.say("refused.unknown-mailbox")));
    }
    return badges()
        .make(visit.field("label").orElse(""), mailbox, visit.who())
        .match(
            token -> list(visit, OK, new Told(token, "")),
            refusal -> list(visit, CONFLICT, new Told("", RefusalWords.of(visit, refusal))));
  }

  private Reply remove(Visit visit) {
    Optional<String> label =
        badges().all().stream()
            .filter(badge -> badge.hash().hex().equals(visit.field("badge").orElse("")))
            .map(Badge::label)
            .filter(known -> !new QueryReader(visit).isTyped(known.strip()))
            .findFirst();
    return label
        .map(known -> list(visit, CONFLICT, new Told("", visit.say("sure.differs", known))))
        .orElseGet(() -> takeBack(visit));
  }

  private Reply takeBack(Visit visit) {
    return badges()
        .remove(visit.field("badge").orElse(""), visit.who())
        .match(
            done -> Reply.elsewhere("/badges"),
            refusal -> list(visit, CONFLICT, new Told("", RefusalWords.of(visit, refusal))));
  }
}
