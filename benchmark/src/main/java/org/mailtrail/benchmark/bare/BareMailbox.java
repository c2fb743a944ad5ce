package org.mailtrail.benchmark.bare;

import java.util.List;

/** A mailbox without patience for anything. */
public interface BareMailbox extends AutoCloseable {
  /** Makes a folder and gives its id. */
  String folder(String name) throws Exception;

  /** The oldest messages of the Inbox, so many at most. */
  List<BareMail> oldest(int most) throws Exception;

  /** Moves messages of the Inbox. */
  void move(List<BareMail> mails, String folder) throws Exception;

  @Override
  void close();
}
