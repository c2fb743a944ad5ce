package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.graph.Caller.INBOX;
import static org.mailtrail.simulator.graph.Caller.each;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;

/** Lists that lag behind, ghosts, links that die and search folders. */
class StaleListTest {
  private Caller caller;

  @BeforeEach
  void open() {
    caller = new Caller();
  }

  @AfterEach
  void close() {
    caller.close();
  }

  private int move(Item item) throws Exception {
    return caller
        .post("/messages/" + item.immutableId() + "/move", "{\"destinationId\":\"archive\"}")
        .statusCode();
  }

  @Test
  void what_was_moved_stays_listed_until_the_list_is_refreshed() throws Exception {
    Item item = caller.deliver(1);
    caller.mailbox.staysListed();

    assertThat(move(item)).isEqualTo(201);
    assertThat(each(caller.get(INBOX), "id")).containsExactly(item.immutableId());
    assertThat(move(item)).isEqualTo(201);
    assertThat(caller.mailbox.folder("archive").orElseThrow().size()).isOne();

    caller.mailbox.refresh();
    assertThat(each(caller.get(INBOX), "id")).isEmpty();
  }

  @Test
  void what_was_removed_stays_listed_and_is_not_found() throws Exception {
    Item item = caller.deliver(1);
    caller.mailbox.staysListed();
    caller.mailbox.remove(item);

    assertThat(each(caller.get(INBOX), "id")).containsExactly(item.immutableId());
    assertThat(move(item)).isEqualTo(404);
  }

  @Test
  void a_ghost_is_listed_and_not_found() throws Exception {
    Item item = caller.deliver(1);
    item.damage(Damage.GHOST);

    assertThat(each(caller.get(INBOX), "id")).containsExactly(item.immutableId());
    assertThat(caller.get("/messages/" + item.immutableId()).statusCode()).isEqualTo(404);
    assertThat(move(item)).isEqualTo(404);
  }

  @Test
  void a_link_dies_when_its_message_moves() throws Exception {
    Item item = caller.deliver(1);
    String before = each(caller.get(INBOX), "webLink").get(0);
    assertThat(caller.mailbox.opened(before)).contains(item);

    move(item);

    assertThat(caller.mailbox.opened(before)).isEmpty();
    String after = each(caller.get("/mailFolders/archive/messages"), "webLink").get(0);
    assertThat(caller.mailbox.opened(after)).contains(item);
  }

  @Test
  void a_search_folder_shows_what_lies_elsewhere() throws Exception {
    Item item = caller.deliver(1);
    String search = caller.mailbox.searchFolder("Unread").id();

    assertThat(each(caller.get("/mailFolders/" + search + "/messages"), "id"))
        .containsExactly(item.immutableId());
    assertThat(Caller.json(caller.get("/mailFolders/" + search)).path("@odata.type").asText())
        .isEqualTo("#microsoft.graph.mailSearchFolder");
  }
}
