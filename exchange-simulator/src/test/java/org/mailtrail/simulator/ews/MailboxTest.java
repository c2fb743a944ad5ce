package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.tag;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.mailbox.Item;

/** Folders of a mailbox over EWS, and moving between them. */
class MailboxTest extends MailboxTrial {
  @Test
  void folders_are_found_by_name_and_have_counts_and_sizes() {
    ews.waiting(3);
    String all =
        ews.ask(
            "<m:FindFolder Traversal=\"Shallow\"><m:FolderShape><t:BaseShape>Default</t:BaseShape>"
                + "</m:FolderShape><m:Restriction><t:IsEqualTo>"
                + field("folder:DisplayName")
                + "<t:FieldURIOrConstant><t:Constant Value=\"Archive\"/></t:FieldURIOrConstant>"
                + "</t:IsEqualTo></m:Restriction><m:ParentFolderIds>"
                + known("msgfolderroot")
                + "</m:ParentFolderIds></m:FindFolder>");
    assertThat(EwsClient.folderIds(all)).hasSize(1);
    assertThat(all).contains("<t:DisplayName>Archive</t:DisplayName>");
    String inbox =
        ews.ask(
            "<m:GetFolder><m:FolderShape><t:BaseShape>AllProperties</t:BaseShape>"
                + "<t:AdditionalProperties>"
                + tag("0x0E08", "Long")
                + "</t:AdditionalProperties></m:FolderShape><m:FolderIds>"
                + known("inbox")
                + EwsClient.folder("AQMknothere=")
                + EwsClient.folder("not an id!")
                + "</m:FolderIds></m:GetFolder>");
    int size = 3 * EwsClient.message(0).length;
    assertThat(inbox).contains("<t:TotalCount>3<", "<t:Value>" + size + "</t:Value>", "\"0xe08\"");
    assertThat(EwsClient.codes(inbox))
        .containsExactly("NoError", "ErrorFolderNotFound", "ErrorInvalidIdMalformed");
  }

  @Test
  void a_folder_is_made_once() {
    String create =
        "<m:CreateFolder><m:ParentFolderId>"
            + known("msgfolderroot")
            + "</m:ParentFolderId><m:Folders><t:Folder><t:DisplayName>Not Logged</t:DisplayName>"
            + "</t:Folder></m:Folders></m:CreateFolder>";
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("NoError");
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("ErrorFolderExists");
  }

  @Test
  void a_move_changes_the_id_but_not_the_search_key_nor_the_id_for_graph() {
    ews.waiting(20);
    List<String> before = ews.waitingIds();
    List<String> immutable =
        ews.exchange.mailbox(EwsClient.USER).items().stream().map(Item::immutableId).toList();
    String moved = ews.move(known("archive"), before);
    List<String> after = EwsClient.itemIds(moved);
    assertThat(after).hasSize(20).doesNotContainAnyElementsOf(before);
    assertThat(
            ews.exchange.mailbox(EwsClient.USER).items().stream().map(Item::immutableId).toList())
        .isEqualTo(immutable);
    String stale = ews.getItem(false, "", List.of(before.get(0), after.get(0)));
    assertThat(EwsClient.codes(stale)).containsExactly("ErrorItemNotFound", "NoError");
    assertThat(ews.exchange.ewsTraffic().moved()).isEqualTo(20);
  }

  @Test
  void some_ids_differ_in_case_only() {
    ews.waiting(40);
    List<String> ids = ews.waitingIds();
    assertThat(new HashSet<>(ids)).hasSize(40);
    assertThat(ids.stream().map(id -> id.toLowerCase(java.util.Locale.ROOT)).distinct())
        .hasSizeLessThan(40);
  }
}
