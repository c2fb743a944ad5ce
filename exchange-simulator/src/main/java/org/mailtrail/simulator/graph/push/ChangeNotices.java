package org.mailtrail.simulator.graph.push;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.http.Certificate;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * Graph's subscriptions, and the notices that are sent for them: one after the other, beside
 * everything else. They can be lost, doubled and held back. Safe for several threads.
 */
public final class ChangeNotices implements AutoCloseable {
  private final Map<String, Pledge> standing = new ConcurrentHashMap<>();
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "exchange-notices");
            thread.setDaemon(true);
            return thread;
          });
  private final Deque<Runnable> held = new ArrayDeque<>();
  private volatile Postman postman = new Postman(Certificate.ofThisProcess().clientContext());
  private int lost;
  private int doubled;
  private boolean holding;

  /** Nobody has subscribed so far. */
  public ChangeNotices(Clock clock) {
    this.clock = clock;
  }

  /** From now on subscribers are believed by this; before that, by this process's certificate. */
  public void trusting(SSLContext trust) {
    postman = new Postman(trust);
  }

  /** The next notices of mail get lost on the way. */
  public synchronized void lose(int notices) {
    lost = notices;
  }

  /** The next notices of mail are sent twice. */
  public synchronized void sendTwice(int notices) {
    doubled = notices;
  }

  /** Notices are held back until {@link #release}. */
  public synchronized void hold() {
    holding = true;
  }

  /** What was held back is sent. */
  public synchronized void release() {
    holding = false;
    held.forEach(threads::execute);
    held.clear();
  }

  /** How many subscriptions stand for this mailbox. */
  public long standing(String mailbox) {
    return of(mailbox).size();
  }

  /** Forgets all subscriptions of this mailbox, without a word. */
  public void forget(String mailbox) {
    of(mailbox).forEach(pledge -> standing.remove(pledge.id()));
  }

  /** Forgets them and says so: {@code subscriptionRemoved}. */
  public void remove(String mailbox) {
    List<Pledge> removed = of(mailbox);
    forget(mailbox);
    removed.forEach(pledge -> lifecycle(pledge, "subscriptionRemoved"));
  }

  /** Tells each subscriber of the mailbox this: {@code missed}, {@code reauthorizationRequired}. */
  public void tell(String mailbox, String lifecycleEvent) {
    of(mailbox).forEach(pledge -> lifecycle(pledge, lifecycleEvent));
  }

  /** Waits until all that was to be sent by now is sent. */
  public void settle() {
    try {
      threads.submit(() -> {}).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("nothing was done", impossible);
    }
  }

  boolean validates(URI url) {
    return postman.validates(url);
  }

  void stand(Pledge pledge) {
    standing.put(pledge.id(), pledge);
    pledge.mailbox().whenMade(this::arrived);
  }

  Optional<Pledge> find(String id) {
    return Optional.ofNullable(standing.get(id)).filter(this::isAlive);
  }

  void put(Pledge pledge) {
    standing.replace(pledge.id(), pledge);
  }

  boolean drop(String id) {
    return standing.remove(id) != null;
  }

  List<Pledge> of(String mailbox) {
    return standing.values().stream()
        .filter(this::isAlive)
        .filter(pledge -> pledge.mailbox().address().equalsIgnoreCase(mailbox))
        .toList();
  }

  private boolean isAlive(Pledge pledge) {
    return clock.instant().isBefore(pledge.ends());
  }

  private void arrived(SimulatedMailbox mailbox, Item item) {
    for (Pledge pledge : of(mailbox.address())) {
      if (pledge.folder() == item.folder() && !pledge.isSilent()) {
        post(pledge, body(pledge, json -> change(json, pledge, item)));
      }
    }
  }

  private synchronized void post(Pledge pledge, byte[] body) {
    if (lost > 0) {
      lost--;
      return;
    }
    int times = doubled > 0 ? 2 : 1;
    doubled -= times - 1;
    for (int i = 0; i < times; i++) {
      send(() -> postman.send(pledge.wanted().url(), body));
    }
  }

  private synchronized void send(Runnable sending) {
    if (holding) {
      held.add(sending);
    } else if (!threads.isShutdown()) {
      threads.execute(sending);
    }
  }

  private void lifecycle(Pledge pledge, String event) {
    String url = pledge.wanted().lifecycleUrl();
    if (!url.isEmpty()) {
      byte[] body = body(pledge, json -> json.writeStringField("lifecycleEvent", event));
      send(() -> postman.send(URI.create(url), body));
    }
  }

  /** Graph: resource changeNotificationCollection. */
  private static byte[] body(Pledge pledge, JsonBodies.Fields more) {
    return JsonBodies.response(
            202,
            json -> {
              json.writeArrayFieldStart("value");
              json.writeStartObject();
              json.writeStringField("subscriptionId", pledge.id());
              json.writeStringField("subscriptionExpirationDateTime", pledge.ends().toString());
              json.writeStringField("clientState", pledge.wanted().clientState());
              json.writeStringField("tenantId", "84bd8158-6d4d-4958-8b9f-9d6445542f95");
              more.write(json);
              json.writeEndObject();
              json.writeEndArray();
            })
        .body();
  }

  private static void change(JsonGenerator json, Pledge pledge, Item item) throws IOException {
    String resource = "Users/" + pledge.mailbox().address() + "/Messages/" + item.immutableId();
    json.writeStringField("changeType", "created");
    json.writeStringField("resource", resource);
    json.writeObjectFieldStart("resourceData");
    json.writeStringField("@odata.type", "#Microsoft.Graph.Message");
    json.writeStringField("@odata.id", resource);
    json.writeStringField("id", item.immutableId());
    json.writeEndObject();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
