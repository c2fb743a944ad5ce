package org.mailtrail.web.message;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.pictures.FetchPictures;
import org.mailtrail.application.port.pictures.RemotePicture;
import org.mailtrail.application.port.pictures.RemotePicture.Fetched;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * The document of a message with the pictures that it only points at, fetched because somebody has
 * asked for them. They become part of the document: the browser asks nobody, and nobody can ask the
 * console for an address of his or her own.
 */
final class PicturePages {
  /** Each takes memory for its pictures. */
  private static final int AT_ONCE = 4;

  private final MessagePages.Opening opening;
  private final Function<Visit, Optional<FetchPictures>> pictures;
  private final Semaphore places = new Semaphore(AT_ONCE);

  PicturePages(MessagePages.Opening opening, Function<Visit, Optional<FetchPictures>> pictures) {
    this.opening = opening;
    this.pictures = pictures;
  }

  Route route() {
    return Route.post("/entries/{number}/message/pictures", Admission.SALES, this::show);
  }

  private Reply show(Visit visit) {
    return pictures
        .apply(visit)
        .map(fetch -> read(visit, fetch))
        .orElseGet(
            () ->
                new Reply.Trouble(
                    403,
                    visit.say("message.remote.off"),
                    visit.here(),
                    visit.say("message.remote.off.remedy")));
  }

  /** Exchange is left before strangers are asked. */
  private Reply read(Visit visit, FetchPictures fetch) {
    return opening
        .<Supplier<Reply>>read(
            visit,
            (message, raw) -> {
              EntryNumber number = message.entry().number();
              Mail mail = MailReader.read(raw);
              return () -> fetched(visit, mail, to -> fetch.fetch(number, to, visit.who()));
            },
            reply -> () -> reply)
        .get();
  }

  /** Asks strangers for what the message points at. */
  @FunctionalInterface
  private interface Asking {
    DeskAnswer<List<RemotePicture>> fetch(List<String> addresses);
  }

  private Reply fetched(Visit visit, Mail mail, Asking asking) {
    if (!places.tryAcquire()) {
      return MessagePages.document(
          mail.document(Map.of(), "", visit.say("message.busy") + " " + visit.say("broken.again")));
    }
    try {
      return asking
          .fetch(mail.leftOut().addresses())
          .match(came -> shown(visit, mail, came), refusal -> MessagePages.refused(visit, refusal));
    } finally {
      places.release();
    }
  }

  private static Reply shown(Visit visit, Mail mail, List<RemotePicture> came) {
    List<String> addresses = mail.leftOut().addresses();
    Map<String, String> there = new HashMap<>();
    for (int i = 0; i < came.size(); i++) {
      String address = addresses.get(i);
      came.get(i)
          .match(fetched -> there.put(address, data(fetched)), missed -> there.remove(address));
    }
    String note =
        visit.say(
            there.size() == came.size() ? "message.remote.all" : "message.remote.some",
            visit.frame().number(there.size()),
            visit.frame().number(came.size()));
    return MessagePages.document(mail.document(there, visit.say("message.remote.missed"), note));
  }

  private static String data(Fetched picture) {
    return "data:"
        + picture.type().mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture.bytes());
  }
}
