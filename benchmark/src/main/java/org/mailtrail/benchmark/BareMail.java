package org.mailtrail.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bare loop reads of a message. */
final class BareMail {
  String id = "";
  String key = "";
  String subject = "";
  @Nullable String sentAt;
  String sender = "";
  final List<String> recipients = new ArrayList<>();
}
