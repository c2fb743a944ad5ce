package org.mailtrail.application.links;

import java.util.List;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.MailboxName;

/** Where the message of an entry is now. */
public sealed interface Resolution {
  /** What was tried, in order, each as a sentence. */
  List<String> tried();

  /**
   * It is there.
   *
   * @param mailbox in this mailbox
   * @param place the copy
   */
  record Found(MailboxName mailbox, Located place, List<String> tried) implements Resolution {
    /** Copies the list. */
    public Found {
      tried = List.copyOf(tried);
    }
  }

  /** It is in none of the registered mailboxes; all of them have answered. */
  record Gone(List<String> tried) implements Resolution {
    /** Copies the list. */
    public Gone {
      tried = List.copyOf(tried);
    }
  }

  /** It was not found, but not every mailbox could be asked: it may be there all the same. */
  record Unknown(List<String> tried) implements Resolution {
    /** Copies the list. */
    public Unknown {
      tried = List.copyOf(tried);
    }
  }
}
