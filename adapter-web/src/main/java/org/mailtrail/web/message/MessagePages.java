package org.mailtrail.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.links.OpenMessage;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.pictures.FetchPictures;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * The message of an entry, read from Exchange each time that somebody opens it: a page, the message
 * in a document of its own in which nothing acts or loads, and its attachments, which are saved and
 * never shown.
 */
public final class MessagePages {
  private static final String NUMBER = "[1-9]\\d{0,17}";
  private static final String INDEX = "\\d{1,6}";

  /** The document of a message may look like something, and nothing else. */
  static final Map<String, String> SANDBOX =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
              + " base-uri 'none'; frame-ancestors 'self'; sandbox",
          "X-Frame-Options",
          "SAMEORIGIN",
          "Referrer-Policy",
          "no-referrer");

  private final Function<Visit, OpenMessage> open;
  private final Function<Visit, Optional<FetchPictures>> pictures;
  private final MessageReading reading;
  private final AwaitedDocuments awaited;

  /**
   * The pages of messages that are opened like this, and whose pictures are fetched like this.
   *
   * @param reading how many are read at once, by programs too
   */
  public MessagePages(
      Clock clock,
      MessageReading reading,
      Function<Visit, OpenMessage> open,
      Function<Visit, Optional<FetchPictures>> pictures) {
    this.awaited = new AwaitedDocuments(clock);
    this.reading = reading;
    this.open = open;
    this.pictures = pictures;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/entries/{number}/message", Admission.SALES, visit -> read(visit, this::page)),
        Route.get(
            "/entries/{number}/outlook", Admission.SALES, visit -> read(visit, this::outlook)),
        Route.get("/entries/{number}/message/content", Admission.SALES, this::framed),
        Route.get(
            "/entries/{number}/message/attachments/{index}",
            Admission.SALES,
            visit -> read(visit, this::attachment)),
        new PicturePages(this::read, pictures).route());
  }

  /** Makes an answer from an open message. */
  @FunctionalInterface
  private interface Reading {
    Reply answer(Visit visit, OpenMessage.OpenedMessage message, InputStream raw)
        throws IOException;
  }

  /** Reads the message of the entry that a visit names; as many at once as all its pages may. */
  @FunctionalInterface
  interface Opening {
    <T> T read(Visit visit, MessageReading.Use<T> use, Function<Reply, T> otherwise);
  }

  private static String where(Visit visit) {
    return "/entries/" + visit.path("number") + "/message";
  }

  private Reply read(Visit visit, Reading use) {
    return read(
        visit, (message, raw) -> use.answer(visit, message, raw), Function.<Reply>identity());
  }

  private <T> T read(Visit visit, MessageReading.Use<T> use, Function<Reply, T> otherwise) {
    if (!visit.path("number").matches(NUMBER)) {
      return otherwise.apply(NotThere.of(visit, where(visit)));
    }
    EntryNumber number = new EntryNumber(Long.parseLong(visit.path("number")));
    return reading.read(
        () -> open.apply(visit).open(number, visit.who()),
        use,
        new MessageReading.Otherwise<>(
            refusal -> otherwise.apply(refused(visit, refusal)),
            key -> otherwise.apply(later(visit, key))));
  }

  private static Reply later(Visit visit, String key) {
    return new Reply.Trouble(503, visit.say(key), where(visit), visit.say("broken.again"));
  }

  static Reply refused(Visit visit, Refusal refusal) {
    if (refusal.code().startsWith("unknown-") || refusal.code().equals("not-shared")) {
      return NotThere.of(visit, where(visit), refusal);
    }
    return new Reply.Page(
        refusal.code().equals("message-gone") ? 410 : 503,
        "gone",
        Map.of(
            "number", visit.path("number"),
            "words", RefusalWords.of(visit, refusal),
            "tried", refusal.reason()));
  }

  private Reply page(Visit visit, OpenMessage.OpenedMessage message, InputStream raw)
      throws IOException {
    Mail mail = MailReader.read(raw);
    boolean asText = isText(visit);
    if (!mail.content().isBlank()) {
      awaited.keep(frame(visit), document(mail.document(asText)));
    }
    return Reply.page(
        "message",
        "view",
        new MessageView(
            message.entry(),
            mail,
            message.place().webLink(),
            asText,
            pictures.apply(visit).isPresent()));
  }

  private static AwaitedDocuments.Frame frame(Visit visit) {
    return new AwaitedDocuments.Frame(visit.sessionToken(), visit.path("number"), isText(visit));
  }

  private static boolean isText(Visit visit) {
    return new QueryReader(visit)
        .word("as", List.of("text", "html"))
        .filter("text"::equals)
        .isPresent();
  }

  /** The message was found where it lies now, so the link is one that opens it. */
  private Reply outlook(Visit visit, OpenMessage.OpenedMessage message, InputStream raw) {
    return MessageView.outlook(message.place().webLink())
        .<Reply>map(link -> new Reply.Away(URI.create(link)))
        .orElseGet(
            () ->
                new Reply.Trouble(
                    404,
                    visit.say("message.no-outlook"),
                    "/entries/" + visit.path("number") + "/outlook",
                    visit.say("message.no-outlook.remedy")));
  }

  /** What its page has just read is not read again. */
  private Reply framed(Visit visit) {
    Optional<Reply.Bytes> document = awaited.take(frame(visit));
    return document.isPresent() ? document.get() : read(visit, this::content);
  }

  private Reply content(Visit visit, OpenMessage.OpenedMessage message, InputStream raw)
      throws IOException {
    return document(MailReader.content(raw).document(isText(visit)));
  }

  static Reply.Bytes document(String html) {
    return new Reply.Bytes(
        "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), SANDBOX);
  }

  private Reply attachment(Visit visit, OpenMessage.OpenedMessage message, InputStream raw)
      throws IOException {
    Optional<Saved> saved =
        visit.path("index").matches(INDEX)
            ? MailReader.attachment(raw, Integer.parseInt(visit.path("index")))
            : Optional.empty();
    return saved
        .map(one -> one.isWhole() ? one.download() : tooLarge(visit, one))
        .orElseGet(() -> NotThere.of(visit, where(visit)));
  }

  private static Reply tooLarge(Visit visit, Saved saved) {
    return new Reply.Trouble(
        409,
        visit.say("message.too-large", saved.attachment().name()),
        where(visit),
        visit.say("message.too-large.remedy"));
  }
}
