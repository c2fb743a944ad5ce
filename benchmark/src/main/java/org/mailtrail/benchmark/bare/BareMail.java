package org.mailtrail.benchmark.bare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bare loop reads of a message. */
public final class BareMail {
  /** The item's id. */
  public String id = "";

  /** The Message-ID. */
  public String key = "";

  /** The subject. */
  public String subject = "";

  /** When it was sent, as it says. */
  public @Nullable String sentAt;

  /** The author's address. */
  public String sender = "";

  /** The recipients' addresses. */
  public final List<String> recipients = new ArrayList<>();

  /** One of which nothing is known. */
  public BareMail() {}

  BareMail(String id) {
    this.id = id;
  }
}
