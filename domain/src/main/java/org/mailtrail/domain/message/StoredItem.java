package org.mailtrail.domain.message;

import java.util.Optional;

/**
 * Where one copy of a message lies and what Exchange says of it without opening it.
 *
 * @param id the copy
 * @param webLink the address that opens it in Outlook on the web; can go stale
 * @param hasAttachments whether Exchange counts attachments (inline images do not count)
 * @param size bytes, 0 where Exchange did not say
 */
public record StoredItem(ItemId id, Optional<String> webLink, boolean hasAttachments, long size) {
  /** An address of nothing opens nothing. */
  public StoredItem {
    webLink = webLink.filter(link -> !link.isBlank());
  }
}
