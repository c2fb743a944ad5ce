package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;
import static org.mailtrail.simulator.ews.EwsClient.tag;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.PublicFolders;
import org.mailtrail.simulator.mailbox.PublicFolders.PublicMailbox;
import org.mailtrail.simulator.mailbox.SimulatedFolder;

/** Public folders over EWS: walked level by level, each request routed to the mailbox it is for. */
class PublicFoldersTest {
  private static final String QUEUE = "\\Email Logging\\Queue";
  private static final String STORAGE = "\\Email Logging\\Storage";

  private final EwsClient ews = new EwsClient();
  private final PublicFolders folders = ews.exchange.publicFolders();
  private final SimulatedUser account =
      ews.exchange.account(EwsClient.USER, EwsClient.PASSWORD).ownsPublicFolders();

  @BeforeEach
  void prepare() {
    folders.emailLogging("queue@cronus.example");
    route(folders.hierarchyMailbox());
  }

  @AfterEach
  void close() {
    ews.close();
  }

  private void route(PublicMailbox mailbox) {
    ews.headers.put("X-AnchorMailbox", mailbox.address());
    ews.headers.put("X-PublicFolderMailbox", mailbox.address());
  }

  private String find(String traversal, String parent, String name) {
    return ews.ask(
        "<m:FindFolder Traversal=\""
            + traversal
            + "\"><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>"
            + field("folder:DisplayName")
            + tag("0x6698", "Binary")
            + "</t:AdditionalProperties></m:FolderShape><m:Restriction><t:IsEqualTo>"
            + field("folder:DisplayName")
            + "<t:FieldURIOrConstant><t:Constant Value=\""
            + name
            + "\"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction><m:ParentFolderIds>"
            + parent
            + "</m:ParentFolderIds></m:FindFolder>");
  }

  private String idOf(String name) {
    String root = find("Shallow", known("publicfoldersroot"), "email logging");
    String parent = EwsClient.folder(EwsClient.folderIds(root).get(0));
    return EwsClient.folder(EwsClient.folderIds(find("Shallow", parent, name)).get(0));
  }

  private List<String> list(String folder) {
    return EwsClient.itemIds(ews.findItem("", page(1000, 0), "", folder));
  }

  private void deliver(int messages) {
    for (int n = 0; n < messages; n++) {
      folders.deliver(EwsClient.message(n), EwsClient.NOON.plusSeconds(n), QUEUE);
    }
  }

  @Test
  void a_path_is_walked_one_level_at_a_time() {
    assertThat(EwsClient.folderIds(find("Shallow", known("publicfoldersroot"), "Queue"))).isEmpty();
    deliver(2);
    assertThat(list(idOf("Queue"))).hasSize(2);
    assertThat(list(idOf("Storage"))).isEmpty();
    assertThat(EwsClient.codes(find("Deep", known("publicfoldersroot"), "Queue")))
        .containsExactly("ErrorInvalidOperation");
  }

  @Test
  void a_request_without_routing_or_for_another_mailbox_is_refused() {
    String queue = idOf("Queue");
    ews.headers.clear();
    assertThat(EwsClient.codes(find("Shallow", known("publicfoldersroot"), "x")))
        .containsExactly("ErrorPublicFolderMailboxDiscoveryFailed");
    route(folders.keepContent(QUEUE, "Second"));
    assertThat(EwsClient.codes(find("Shallow", known("publicfoldersroot"), "x")))
        .containsExactly("ErrorPublicFolderRequestProcessingFailed");
    assertThat(EwsClient.codes(ews.findItem("", page(9, 0), "", queue))).containsExactly("NoError");
    route(folders.hierarchyMailbox());
    assertThat(EwsClient.codes(ews.findItem("", page(9, 0), "", queue)))
        .containsExactly("ErrorNoPublicFolderReplicaAvailable");
  }

  @Test
  void the_replica_list_tells_the_mailbox_of_the_content() {
    PublicMailbox second = folders.keepContent(QUEUE, "Second");
    String root = find("Shallow", known("publicfoldersroot"), "Email Logging");
    String found = find("Shallow", EwsClient.folder(EwsClient.folderIds(root).get(0)), "Queue");
    String value = found.replaceAll("(?s).*<t:Value>([^<]+)</t:Value>.*", "$1");
    String guid = new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
    assertThat(guid).isEqualTo(second.guid() + "\0");
    ews.headers.put("X-PublicFolderMailbox", second.guid() + "@cronus.example");
    assertThat(EwsClient.codes(ews.findItem("", page(9, 0), "", queueId())))
        .containsExactly("NoError");
  }

  private String queueId() {
    SimulatedFolder queue = folders.folder(QUEUE).orElseThrow();
    return EwsClient.folder(Places.toEws(queue.id()));
  }

  @Test
  void a_move_tells_no_new_ids_but_the_item_is_found_by_its_search_key() {
    deliver(3);
    Item moved = folders.tree().items().get(1);
    String key = Base64.getEncoder().encodeToString(moved.searchKey());
    List<String> ids = list(idOf("Queue"));
    String answer = ews.move(idOf("Storage"), ids);
    assertThat(EwsClient.codes(answer)).containsExactly("NoError", "NoError", "NoError");
    assertThat(EwsClient.itemIds(answer)).isEmpty();
    assertThat(folders.folder(STORAGE).orElseThrow().size()).isEqualTo(3);
    String found =
        ews.findItem(
            field("item:Subject"),
            page(9, 0),
            "<m:Restriction><t:IsEqualTo>"
                + tag("0x300B", "Binary")
                + "<t:FieldURIOrConstant><t:Constant Value=\""
                + key
                + "\"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>",
            idOf("Storage"));
    assertThat(EwsClient.itemIds(found)).hasSize(1).doesNotContainAnyElementsOf(ids);
    assertThat(found).contains("Offer 1");
    assertThat(EwsClient.codes(ews.getItem(false, "", ids.subList(0, 1))))
        .containsExactly("ErrorItemNotFound");
  }

  @Test
  void messages_are_read_with_their_mime_and_removed_for_good() {
    deliver(1);
    List<String> ids = list(idOf("Queue"));
    String mime = Base64.getEncoder().encodeToString(EwsClient.message(0));
    assertThat(ews.getItem(true, field("message:ToRecipients"), ids))
        .contains(">" + mime + "<", "bob@cronus.example");
    String gone =
        ews.ask(
            "<m:DeleteItem DeleteType=\"MoveToDeletedItems\">"
                + EwsClient.items(ids)
                + "</m:DeleteItem>");
    assertThat(EwsClient.codes(gone)).containsExactly("NoError");
    assertThat(folders.tree().items()).isEmpty();
  }

  @Test
  void a_folder_below_storage_is_made_once() {
    String create =
        "<m:CreateFolder><m:ParentFolderId>"
            + idOf("Storage")
            + "</m:ParentFolderId><m:Folders><t:Folder><t:DisplayName>2026-03</t:DisplayName>"
            + "</t:Folder></m:Folders></m:CreateFolder>";
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("NoError");
    assertThat(folders.folder(STORAGE + "\\2026-03")).isPresent();
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("ErrorFolderExists");
  }

  @Test
  void who_has_no_rights_is_refused_until_they_are_given_again() {
    deliver(1);
    String queue = idOf("Queue");
    List<String> ids = list(queue);
    account.revokeAll();
    assertThat(EwsClient.codes(ews.findItem("", page(9, 0), "", queue)))
        .containsExactly("ErrorAccessDenied");
    assertThat(EwsClient.codes(ews.getItem(false, "", ids))).containsExactly("ErrorAccessDenied");
    account.ownsPublicFolders();
    assertThat(list(queue)).hasSize(1);
  }

  @Test
  void a_message_moves_into_a_mailbox_of_the_account() {
    deliver(1);
    String answer = ews.move(known("inbox"), list(idOf("Queue")));
    assertThat(EwsClient.codes(answer)).containsExactly("NoError");
    assertThat(EwsClient.itemIds(answer)).isEmpty();
    assertThat(ews.exchange.mailbox(EwsClient.USER).items())
        .singleElement()
        .satisfies(item -> assertThat(item.mail().subject()).isEqualTo("Offer 0"));
  }

  @Test
  void what_public_folders_cannot_do_is_refused_as_a_whole() {
    String sync =
        "<m:SyncFolderItems><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>"
            + "<m:SyncFolderId>"
            + idOf("Queue")
            + "</m:SyncFolderId><m:MaxChangesReturned>9</m:MaxChangesReturned></m:SyncFolderItems>";
    assertThat(ews.post(EwsClient.envelope("", sync)).body())
        .contains("<e:ResponseCode", ">ErrorInvalidOperation<");
  }
}
