package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.graph.RawServer.begin;
import static org.mailtrail.graph.RawServer.endlessly;
import static org.mailtrail.graph.RawServer.json;
import static org.mailtrail.graph.RawServer.message;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.Network;

/** Whatever a server answers, and however slowly: it is bounded in bytes and in time. */
@Timeout(60)
class GraphBoundsTest {
  private static final Network SHORT =
      new Network(
          Optional.empty(),
          Optional.empty(),
          Duration.ofSeconds(5),
          Duration.ofMillis(300),
          Duration.ofMillis(1),
          true);

  private static final Pattern ID = Pattern.compile("/messages/(M\\d+)\\?");

  private final Office.PlayedClock clock = new Office.PlayedClock();
  private RawServer server;
  private GraphAdapters graph;

  @AfterEach
  void close() {
    graph.close();
    server.close();
  }

  private interface Answer {
    void write(HttpExchange exchange) throws IOException;
  }

  private MailIntake intake(Network network, Answer answer) {
    server = new RawServer(answer::write);
    graph = server.connect(network, clock, clock::pass);
    return graph.intake(MailboxFolders.standard());
  }

  private static int parameter(HttpExchange exchange, String name) {
    Matcher value =
        Pattern.compile("\\$" + name + "=(\\d+)").matcher(exchange.getRequestURI().toString());
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }

  private static void assertRefused(MailIntake intake, Kind kind, String why) {
    assertThatThrownBy(() -> intake.read(50, 0))
        .isInstanceOfSatisfying(ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(why);
  }

  @Test
  void a_list_without_end_is_refused_after_what_was_asked_for() {
    String one = message(new ItemId("A"), 1);
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              OutputStream out = begin(exchange);
              out.write(("{\"value\":[" + one).getBytes(StandardCharsets.UTF_8));
              endlessly(out, "," + one);
            });

    assertRefused(intake, Kind.REFUSED, "more than the 50 elements that were asked for");
  }

  @Test
  void a_message_without_end_is_refused() {
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              OutputStream out = begin(exchange);
              out.write("{\"value\":[{\"toRecipients\":[{}".getBytes(StandardCharsets.UTF_8));
              endlessly(out, ",{}");
            });

    assertRefused(intake, Kind.REFUSED, "no end");
  }

  @Test
  void an_answer_that_drips_is_given_up() {
    MailIntake intake = intake(SHORT, exchange -> server.dripping(begin(exchange)));

    assertRefused(intake, Kind.UNREACHABLE, "in time");
  }

  @Test
  void a_message_that_drips_is_given_up_by_its_reader() throws IOException {
    intake(SHORT, exchange -> server.dripping(begin(exchange)));

    try (InputStream mime = graph.store().open(new ItemId("A"))) {
      assertThatThrownBy(mime::readAllBytes).hasMessageContaining("drips");
    }
  }

  @Test
  void a_server_that_says_nothing_is_given_up() {
    MailIntake intake = intake(SHORT, exchange -> server.silence());

    assertRefused(intake, Kind.UNREACHABLE, "in time");
  }

  @Test
  void an_interrupt_ends_the_wait_for_a_silent_server() throws Exception {
    assertEndsByInterrupt(intake -> intake.read(50, 0));
  }

  @Test
  void an_interrupt_ends_what_is_done_side_by_side_too() throws Exception {
    assertEndsByInterrupt(intake -> intake.fetch(List.of(new ItemId("A"))));
  }

  private void assertEndsByInterrupt(Consumer<MailIntake> work) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              asked.countDown();
              server.silence();
            });
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread pass = new Thread(() -> work.accept(intake));
    pass.setUncaughtExceptionHandler((thread, failure) -> end.set(failure));
    pass.start();
    asked.await();

    pass.interrupt();

    pass.join();
    assertThat(end.get()).isInstanceOf(ExchangeException.class).hasMessageContaining("interrupted");
  }

  @Test
  void a_web_page_in_place_of_the_answer_is_named() {
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
              exchange.sendResponseHeaders(200, 0);
              exchange
                  .getResponseBody()
                  .write("<html>sign in</html>".getBytes(StandardCharsets.UTF_8));
            });

    assertThatThrownBy(() -> intake.read(50, 0))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.remedy()).contains("proxy"))
        .hasMessageContaining("web page");
  }

  /** Large mailings to whole companies, which stopped a mailbox for ever. */
  @Test
  void pages_are_cut_by_size() {
    int count = 40;
    List<Integer> asked = new ArrayList<>();
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              int skip = parameter(exchange, "skip");
              int end = Math.min(count, skip + parameter(exchange, "top"));
              asked.add(end - skip);
              OutputStream out = begin(exchange);
              out.write("{\"value\":[".getBytes(StandardCharsets.UTF_8));
              for (int i = skip; i < end; i++) {
                String one = (i == skip ? "" : ",") + message(new ItemId("M" + i), 10_000);
                out.write(one.getBytes(StandardCharsets.UTF_8));
              }
              String more = end < count ? ",\"@odata.nextLink\":\"x\"" : "";
              out.write(("]" + more + "}").getBytes(StandardCharsets.UTF_8));
            });

    List<IntakeItem> all = readAll(intake, count);

    assertThat(all).hasSize(count).doesNotHaveDuplicates();
    assertThat(asked.subList(1, asked.size())).allMatch(number -> number <= 2 * 8);
  }

  /** Page by page, as far as there is more. */
  private static List<IntakeItem> readAll(MailIntake intake, int count) {
    List<IntakeItem> all = new ArrayList<>();
    MailIntake.Waiting page;
    do {
      page = intake.read(count, all.size());
      assertThat(page.items()).isNotEmpty();
      all.addAll(page.items());
    } while (page.hasMore());
    return all;
  }

  @Test
  void what_is_alone_too_large_is_set_aside_by_itself() {
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              boolean isWhole = exchange.getRequestURI().toString().contains("toRecipients");
              int skip = parameter(exchange, "skip");
              String large = message(new ItemId("LARGE"), skip == 0 && isWhole ? 200_000 : 1);
              String next = message(new ItemId("NEXT"), 1);
              json(
                  exchange,
                  skip > 0
                      ? "{\"value\":[" + next + "]}"
                      : "{\"value\":[" + large + "],\"@odata.nextLink\":\"x\"}");
            });

    List<IntakeItem> page = readAll(intake, 2);

    assertThat(page)
        .extracting(item -> item.id() + ": " + item.match(ok -> "", IntakeItem.Illegible::problem))
        .containsExactly("LARGE: what Graph tells of it is larger than 16 MB", "NEXT: ");
    assertThat(page.get(0).key()).isPresent();
  }

  @Test
  void batches_are_cut_by_size_and_asked_for_again_in_parts() {
    MailIntake intake =
        intake(
            Network.standard(),
            exchange -> {
              byte[] asked = exchange.getRequestBody().readAllBytes();
              Matcher ids = ID.matcher(new String(asked, StandardCharsets.UTF_8));
              OutputStream out = begin(exchange);
              out.write("{\"responses\":[".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; ids.find(); i++) {
                out.write(step(i, new ItemId(ids.group(1))).getBytes(StandardCharsets.UTF_8));
              }
              out.write("]}".getBytes(StandardCharsets.UTF_8));
            });
    List<ItemId> five = List.of(id(0), id(1), id(2), id(3), id(4));

    List<ItemId> got = new ArrayList<>();
    while (got.size() < five.size()) {
      List<IntakeItem> part = intake.fetch(five.subList(got.size(), five.size()));
      assertThat(part).isNotEmpty();
      part.forEach(item -> got.add(item.id()));
    }

    assertThat(got).isEqualTo(five);
  }

  private static String step(int number, ItemId item) {
    return (number == 0 ? "" : ",")
        + ("{\"id\":\"" + number + "\",\"status\":200,\"body\":")
        + (message(item, 20_000) + "}");
  }

  private static ItemId id(int number) {
    return new ItemId("M" + number);
  }
}
