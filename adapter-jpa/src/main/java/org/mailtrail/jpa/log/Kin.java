package org.mailtrail.jpa.log;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * The numbers of the entries of one conversation: who answers a beginning is kin to it, and so is
 * who answers the same.
 *
 * @param mailbox where Exchange's conversation id means something
 * @param key the message's own key
 * @param root the key with which the conversation began, as far as the message says so
 * @param conversation Exchange's conversation id
 */
record Kin(String mailbox, UUID key, UUID root, Optional<UUID> conversation) {
  private static final String BY_KEYS =
      "select number from interaction_log_entry where key_hash in (:key, :root)"
          + " union select number from interaction_log_entry where root_hash in (:key, :root)";
  private static final String BY_CONVERSATION =
      " union select number from interaction_log_entry"
          + " where conversation_hash = :conversation and mailbox = :mailbox";

  static Kin of(EntryRow row) {
    return new Kin(
        row.mailbox,
        row.keyHash,
        row.rootHash == null ? row.keyHash : row.rootHash,
        Optional.ofNullable(row.conversationHash));
  }

  String sql() {
    return BY_KEYS + (conversation.isPresent() ? BY_CONVERSATION : "");
  }

  void bind(NativeQuery<?> query) {
    query.setParameter("key", key).setParameter("root", root);
    conversation.ifPresent(
        id -> query.setParameter("conversation", id).setParameter("mailbox", mailbox));
  }
}
