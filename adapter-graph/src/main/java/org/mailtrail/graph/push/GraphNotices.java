package org.mailtrail.graph.push;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.telling.GraphSentence;
import org.mailtrail.graph.transport.BodyReader;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphClient;

/**
 * Subscriptions to the messages that are made in one folder, without what is in them (Graph:
 * resource subscription). With the permission of a person on another's mailbox Graph accepts them
 * and sends nothing, so they are for applications alone.
 */
public final class GraphNotices implements ArrivalNotices {
  /** Graph: subscription, 10,080 minutes for Outlook messages without resource data. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** Graph's clock may be behind ours; what it calls too long is refused as a whole. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private final GraphClient client;
  private final SubscriptionRequests requests;

  /**
   * Subscriptions to this folder.
   *
   * @param mailbox its address or id
   * @param folder its id or well-known name, asked at each use
   */
  public GraphNotices(GraphClient client, String mailbox, Supplier<String> folder) {
    this.client = client;
    this.requests = new SubscriptionRequests(mailbox, folder);
  }

  @Override
  public StandingNotice subscribe(NoticeAddress address) {
    Phrase what = ExchangeWork.ASKING_FOR_NOTICES.with(address.url().getHost());
    Instant ends = latest();
    return standing(
        what, client.send(requests.make(what, address, ends), GraphNotices::read), ends);
  }

  @Override
  public Optional<StandingNotice> renew(String id) {
    Phrase what = ExchangeWork.KEEPING_NOTICES.with();
    Instant ends = latest();
    GraphCall call = requests.prolong(what, id, ends);
    return unlessGone(() -> standing(what, client.send(call, GraphNotices::read), ends));
  }

  @Override
  public void cancel(String id) {
    GraphCall call = requests.remove(ExchangeWork.ENDING_NOTICES.with(), id);
    unlessGone(
        () -> {
          client.send(call, BodyReader.none());
          return id;
        });
  }

  private Instant latest() {
    return client.transport().now().plus(LONGEST).minus(MARGIN);
  }

  private static SubscriptionDraft read(InputStream body) throws IOException {
    return JsonStream.read(body, new SubscriptionDraft());
  }

  /** Where Graph does not say when it ends, it ends when we asked for. */
  private static StandingNotice standing(Phrase what, SubscriptionDraft read, Instant asked) {
    return read.id()
        .map(id -> new StandingNotice(id, read.ends().orElse(asked)))
        .orElseThrow(
            () ->
                new ExchangeException(
                    Kind.REFUSED,
                    PortSentence.IN_DOING.with(what, GraphSentence.WITHOUT_ID.with()),
                    null));
  }

  private static <T> Optional<T> unlessGone(Supplier<T> request) {
    try {
      return Optional.of(request.get());
    } catch (ExchangeException refused) {
      if (refused.kind() == Kind.ITEM_GONE || refused.kind() == Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
