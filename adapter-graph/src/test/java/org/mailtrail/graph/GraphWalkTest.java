package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.StubGraph.Said;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;

class GraphWalkTest {
  /** A folder and a list of folders at once, as either is asked for. */
  private static final String OUR_FOLDERS =
      "{\"id\":\"F\",\"displayName\":\"Archive\","
          + "\"value\":[{\"id\":\"N\",\"displayName\":\"Not Logged\"}]}";

  private Office office;
  private MailIntake intake;

  @BeforeEach
  void open() {
    office = Office.overHttp();
    intake = office.intake();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Item deliver(SimulatedFolder folder, int second) {
    String raw = "Message-ID: <" + folder.displayName() + second + "@x.example>\r\n\r\nHello\r\n";
    return office.mailbox.deliver(
        raw.getBytes(StandardCharsets.UTF_8), Office.NOON.plusSeconds(second), folder.id());
  }

  private SimulatedFolder folder(String name) {
    return office.mailbox.folder(name).or(() -> office.mailbox.folderNamed(name)).orElseThrow();
  }

  private SimulatedFolder make(SimulatedFolder parent, String name) {
    return office.mailbox.create(parent, name).orElseThrow();
  }

  private static List<String> keys(FolderWalk walk) {
    List<String> keys = new ArrayList<>();
    for (List<ItemRef> page = walk.next(1_000); !page.isEmpty(); page = walk.next(1_000)) {
      page.forEach(ref -> keys.add(ref.key().map(Object::toString).orElse("")));
    }
    return keys;
  }

  @Test
  void leads_through_every_folder_however_deep_but_not_through_junk_drafts_and_what_was_sent() {
    SimulatedFolder deep = make(make(folder("inbox"), "Customers"), "Fabrikam");
    office.mailbox.searchFolder("Unread");
    deliver(deep, 1);
    deliver(folder("deleteditems"), 2);
    deliver(folder("Not Logged"), 3);
    for (String name : List.of("inbox", "junkemail", "drafts", "sentitems", "outbox")) {
      deliver(folder(name), 4);
    }
    deliver(make(folder("junkemail"), "Old junk"), 5);

    assertThat(keys(intake.walk(Reach.EVERY_FOLDER, Office.NOON)))
        .containsExactlyInAnyOrder(
            "<Fabrikam1@x.example>", "<DeletedItems2@x.example>", "<NotLogged3@x.example>");
  }

  @Test
  void costs_two_requests_a_folder_at_most_while_nothing_is_found() {
    SimulatedFolder parent = folder("inbox");
    for (int i = 0; i < 10; i++) {
      parent = make(parent, "Level " + i);
    }
    keys(intake.walk(Reach.EVERY_FOLDER, Office.NOON));
    long before = office.exchange.graphTraffic().requests();

    keys(intake.walk(Reach.EVERY_FOLDER, Office.NOON));

    int walked = office.mailbox.folders().size() - Set.of("junk", "drafts", "sent", "out").size();
    assertThat(office.exchange.graphTraffic().requests() - before).isLessThanOrEqualTo(2L * walked);
  }

  @Test
  void finds_each_message_once_by_pages_of_a_thousand() {
    SimulatedFolder full = make(folder("inbox"), "Full");
    for (int i = 0; i < 2_500; i++) {
      deliver(full, i / 3);
    }
    long before = office.exchange.graphTraffic().requests();

    List<String> keys = keys(intake.walk(Reach.EVERY_FOLDER, Office.NOON));

    assertThat(keys).hasSize(2_500);
    assertThat(office.exchange.graphTraffic().requests() - before).isLessThanOrEqualTo(2 * 10 + 3);
  }

  @Test
  void finds_each_message_once_where_thousands_came_in_one_second() {
    SimulatedFolder full = make(folder("inbox"), "Full");
    for (int i = 0; i < 2_100; i++) {
      deliver(full, i < 500 ? 1 : 2);
    }

    FolderWalk walk = intake.walk(Reach.EVERY_FOLDER, Office.NOON);
    Set<ItemId> ids = new java.util.HashSet<>();
    int count = 0;
    for (List<ItemRef> page = walk.next(300); !page.isEmpty(); page = walk.next(300)) {
      page.forEach(ref -> ids.add(ref.id()));
      count += page.size();
    }

    assertThat(ids).hasSize(2_100).hasSize(count);
  }

  @Test
  void misses_nothing_and_repeats_nothing_while_messages_are_filed_away() {
    SimulatedFolder full = make(folder("inbox"), "Full");
    for (int i = 0; i < 2_200; i++) {
      deliver(full, i);
    }
    FolderWalk walk = intake.walk(Reach.EVERY_FOLDER, Office.NOON);
    int filed = 0;
    for (List<ItemRef> page = walk.next(400); !page.isEmpty(); page = walk.next(400)) {
      intake.file(
          page.stream().map(ref -> new FilingOrder(ref.id(), Destination.ARCHIVE)).toList());
      filed += page.size();
    }

    assertThat(filed).isEqualTo(2_200);
    assertThat(office.filedIn("Archive")).isEqualTo(2_200);
  }

  @Test
  void passes_over_folders_that_vanish_meanwhile() {
    SimulatedFolder first = make(office.mailbox.root(), "First");
    SimulatedFolder second = make(office.mailbox.root(), "Second");
    deliver(first, 1);
    deliver(second, 2);
    deliver(make(office.mailbox.root(), "Third"), 3);
    FolderWalk walk = intake.walk(Reach.EVERY_FOLDER, Office.NOON);
    List<ItemRef> found = new ArrayList<>(walk.next(1));

    office.mailbox.remove(second);

    found.addAll(walk.next(10));
    assertThat(found).hasSize(2);
    assertThat(walk.next(10)).isEmpty();
  }

  private GraphAdapters over(StubGraph stub) {
    return GraphAdapters.connect(
        new GraphConnection(stub.address(), Office.MAILBOX, Network.standard().allowingPlainHttp()),
        claims -> Secret.of("token"),
        office.clock);
  }

  @Test
  void ends_with_an_error_where_a_server_leads_it_in_circles() {
    String page =
        "{\"value\":[{\"id\":\"A\",\"receivedDateTime\":\"2026-03-02T12:00:00Z\"}],"
            + "\"@odata.nextLink\":\"x\"}";
    try (StubGraph stub =
            new StubGraph(
                asked -> Said.json(asked.line().contains("/messages") ? page : OUR_FOLDERS));
        GraphAdapters graph = over(stub)) {
      FolderWalk walk =
          graph.intake(MailboxFolders.standard()).walk(Reach.OUR_FOLDERS, Instant.EPOCH);

      assertThat(walk.next(10)).hasSize(1);
      assertThatThrownBy(() -> walk.next(10))
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("in circles");
    }
  }

  @Test
  void goes_once_into_a_folder_that_lies_in_itself() {
    String ring = "{\"value\":[{\"id\":\"R\",\"displayName\":\"Ring\",\"childFolderCount\":1}]}";
    try (StubGraph stub =
            new StubGraph(
                asked ->
                    Said.json(
                        asked.line().contains("/messages")
                            ? "{\"value\":[]}"
                            : asked.line().contains("olders?")
                                ? ring
                                : "{\"id\":\"F\",\"displayName\":\"Archive\"}"));
        GraphAdapters graph = over(stub)) {
      FolderWalk walk =
          graph.intake(MailboxFolders.standard()).walk(Reach.EVERY_FOLDER, Instant.EPOCH);

      assertThat(walk.next(10)).isEmpty();
      assertThat(
              stub.asked.stream().filter(asked -> asked.line().contains("childFolders")).toList())
          .hasSize(1);
    }
  }

  /** OData: a page may be empty although more follow; null is no link. */
  @Test
  void goes_on_after_empty_pages_that_say_that_more_follow() {
    String nothing = "{\"value\":[],\"@odata.nextLink\":\"x\"}";
    String last = "{\"value\":[{\"id\":\"A\"},{\"id\":\"B\"}],\"@odata.nextLink\":null}";
    try (StubGraph stub =
            new StubGraph(
                asked ->
                    Said.json(
                        !asked.line().contains("/messages")
                            ? OUR_FOLDERS
                            : asked.line().contains("skip=2000") ? last : nothing));
        GraphAdapters graph = over(stub)) {
      FolderWalk walk =
          graph.intake(MailboxFolders.standard()).walk(Reach.OUR_FOLDERS, Instant.EPOCH);

      assertThat(walk.next(10)).extracting(ref -> ref.id().value()).containsExactly("A", "B");
      assertThat(walk.next(10)).isEmpty();
      assertThat(stub.asked.stream().filter(asked -> asked.line().contains("/messages")).toList())
          .as("three pages of each folder, and none after the last")
          .hasSize(6);
    }
  }

  @Test
  void a_link_opens_the_message_after_filing_and_the_one_before_does_not() {
    office.deliver(1);
    IntakeItem item = intake.read(1, 0).items().get(0);
    String before =
        item.match(legible -> legible.message().item().webLink().orElseThrow(), illegible -> "");

    Filed.Place now =
        intake.file(List.of(new FilingOrder(item.id(), Destination.ARCHIVE))).get(0).now();

    assertThat(now.folder()).isEqualTo("Archive");
    assertThat(office.mailbox.opened(before)).isEmpty();
    assertThat(office.mailbox.opened(now.webLink().orElseThrow())).isPresent();
    assertThat(office.graph.store().locate(item.id()).flatMap(Located::webLink))
        .isEqualTo(now.webLink());
  }

  @Test
  void what_stays_listed_is_moved_once_and_a_ghost_never() {
    office.deliverMany(3);
    List<IntakeItem> page = intake.read(10, 0).items();
    office.mailbox.item(page.get(2).id().value()).orElseThrow().damage(Damage.GHOST);
    office.mailbox.staysListed();

    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(filed)
        .extracting(Filed::status)
        .containsExactly(Filed.Status.MOVED, Filed.Status.MOVED, Filed.Status.GONE);
    assertThat(intake.read(10, 0).items()).hasSize(3);
    assertThat(office.filedIn("Archive")).isEqualTo(2);
    office.mailbox.refresh();
    assertThat(intake.read(10, 0).items()).hasSize(1);
  }

  @Test
  void what_was_done_is_told_where_graph_breaks_off() {
    office.deliverMany(60);
    List<IntakeItem> page = intake.read(100, 0).items();
    String last = page.get(59).id().value();
    office
        .exchange
        .faults()
        .next(
            10_000,
            org.mailtrail.simulator.faults.Fault.UNAVAILABLE,
            request -> request.path().contains(last));

    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(filed).hasSize(60);
    assertThat(filed.get(59).status()).isEqualTo(Filed.Status.FAILED);
    assertThat(filed.get(59).problem()).contains("503");
    assertThat(filed.subList(0, 45)).extracting(Filed::status).containsOnly(Filed.Status.MOVED);
  }
}
