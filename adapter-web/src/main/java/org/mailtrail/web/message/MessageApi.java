package org.mailtrail.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.links.OpenMessage;
import org.mailtrail.application.links.OpenMessage.OpenedMessage;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;

/** The message of an entry for programs; each reading is a line in the audit trail. */
public final class MessageApi {
  private static final int LARGEST_SOURCE = 50_000_000;

  private static final ObjectShape<Mail.Attachment> ATTACHMENT =
      ObjectShape.<Mail.Attachment>named("Attachment")
          .with("index", Shapes.whole(), one -> (long) one.index())
          .with("name", Shapes.text(), Mail.Attachment::name)
          .with("type", Shapes.text(), Mail.Attachment::type)
          .with("size", Shapes.whole(), Mail.Attachment::size);

  private record Read(Mail mail, Optional<String> webLink) {}

  private static final ObjectShape<Read> MESSAGE =
      ObjectShape.<Read>named("Message")
          .with("from", Shapes.text(), read -> read.mail().head().from())
          .with("to", Shapes.text(), read -> read.mail().head().to())
          .with("cc", Shapes.text(), read -> read.mail().head().cc())
          .with("subject", Shapes.text(), read -> read.mail().head().subject())
          .with("date", Shapes.text(), read -> read.mail().head().date())
          .maybe("text", Shapes.text(), read -> read.mail().content().text())
          .with("safeDocument", Shapes.text(), read -> read.mail().document())
          .with("attachments", Shapes.many(ATTACHMENT), read -> read.mail().attachments())
          .maybe("webLink", Shapes.text(), Read::webLink);

  private final Function<Call, OpenMessage> open;
  private final MessageReading reading;

  /**
   * Messages that are opened like this.
   *
   * @param reading how many are read at once, by the pages too
   */
  public MessageApi(MessageReading reading, Function<Call, OpenMessage> open) {
    this.reading = reading;
    this.open = open;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        one("/entries/{number}/message")
            .does(
                "showMessage",
                "Reads the message of an entry from Exchange; its HTML is made safe.")
            .answers(MESSAGE, call -> read(call, MessageApi::shown)),
        one("/entries/{number}/message/source")
            .does("saveMessage", "The message as it came, up to 50 MB.")
            .answers("message/rfc822", call -> read(call, (message, raw) -> source(call, raw))),
        one("/entries/{number}/message/attachments/{index}")
            .path("index", Shapes.whole(), "Which attachment, as the message tells.")
            .does("saveAttachment", "One attachment, up to 50 MB.")
            .answers(Saved.TYPE, call -> read(call, (message, raw) -> attachment(call, raw))));
  }

  private static ApiEndpoint one(String path) {
    return ApiEndpoint.get(path, Admission.SALES)
        .path("number", Shapes.whole(), "The entry's number.");
  }

  private <T> T read(Call call, MessageReading.Use<T> use) {
    EntryNumber number = new EntryNumber(call.number("number"));
    return reading.read(
        () -> open.apply(call).open(number, call.who()),
        use,
        new MessageReading.Otherwise<>(
            refusal -> {
              throw call.refused(refusal);
            },
            key -> {
              throw again(call, key);
            }));
  }

  private static RuntimeException again(Call call, String key) {
    return call.trouble(
        503, "message-unreachable", call.visit().say(key), call.visit().say("broken.again"));
  }

  private static Read shown(OpenedMessage message, InputStream raw) throws IOException {
    return new Read(MailReader.read(raw), message.place().webLink());
  }

  private static Reply source(Call call, InputStream raw) throws IOException {
    byte[] bytes = raw.readNBytes(LARGEST_SOURCE + 1);
    if (bytes.length > LARGEST_SOURCE) {
      throw tooLarge(call, "message");
    }
    return new Reply.Bytes(
        "message/rfc822", bytes, SafeName.download(call.path("number") + ".eml"));
  }

  private static Reply attachment(Call call, InputStream raw) throws IOException {
    int index = (int) Math.min(Integer.MAX_VALUE, call.number("index"));
    Saved saved = call.there(MailReader.attachment(raw, index));
    if (!saved.isWhole()) {
      throw tooLarge(call, saved.attachment().name());
    }
    return saved.download();
  }

  private static RuntimeException tooLarge(Call call, String name) {
    return call.trouble(
        409,
        "too-large",
        call.visit().say("message.too-large", name),
        call.visit().say("message.too-large.remedy"));
  }
}
