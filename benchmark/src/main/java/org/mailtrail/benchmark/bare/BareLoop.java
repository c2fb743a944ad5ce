package org.mailtrail.benchmark.bare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads, matches, writes and files with as little as possible: no filters, no retries, no attempts,
 * no history. The speed that a pipeline could have if correctness cost nothing.
 */
public final class BareLoop {
  private static final int PAGE = 500;

  private final BareMailbox mailbox;
  private final BareLog log;

  /** Reads here, and writes there. */
  public BareLoop(BareMailbox mailbox, BareLog log) {
    this.mailbox = mailbox;
    this.log = log;
  }

  /** Drains the Inbox; gives the number of messages. */
  public int run() throws Exception {
    String logged = mailbox.folder("Bare Archive");
    String other = mailbox.folder("Bare Not Logged");
    int count = 0;
    for (List<BareMail> page = mailbox.oldest(PAGE); !page.isEmpty(); page = mailbox.oldest(PAGE)) {
      work(page, logged, other);
      count += page.size();
    }
    return count;
  }

  private void work(List<BareMail> page, String logged, String other) throws Exception {
    Map<String, String> people = log.people(addresses(page));
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> ledger = new ArrayList<>();
    List<BareMail> matched = new ArrayList<>();
    List<BareMail> unmatched = new ArrayList<>();
    for (BareMail mail : page) {
      List<Object[]> found = entries(mail, people);
      entries.addAll(found);
      (found.isEmpty() ? unmatched : matched).add(mail);
      ledger.add(row(mail, found));
    }
    log.write(entries, ledger);
    mailbox.move(matched, logged);
    mailbox.move(unmatched, other);
  }

  /** Everybody who takes part in one of these. */
  public static Set<String> addresses(List<BareMail> page) {
    Set<String> addresses = new HashSet<>();
    for (BareMail mail : page) {
      addresses.add(mail.sender);
      addresses.addAll(mail.recipients);
    }
    return addresses;
  }

  /** The ledger's row for a message with these entries. */
  public static Object[] row(BareMail mail, List<Object[]> entries) {
    return new Object[] {mail.id, mail.key, entries.isEmpty() ? "UNMATCHED" : "LOGGED"};
  }

  /** What is to be logged of a message, with the people behind its addresses. */
  public static List<Object[]> entries(BareMail mail, Map<String, String> people) {
    String sender = people.getOrDefault(mail.sender, "");
    String wanted = sender.startsWith("S") ? "C" : "S";
    List<Object[]> entries = new ArrayList<>();
    for (String recipient : sender.isEmpty() ? List.<String>of() : mail.recipients) {
      String other = people.getOrDefault(recipient, "");
      if (other.startsWith(wanted)) {
        entries.add(wanted.equals("C") ? sent(mail, sender, other) : received(mail, other, sender));
      }
    }
    return entries;
  }

  private static Object[] sent(BareMail mail, String salesperson, String contact) {
    return entry(mail, "OUTBOUND", salesperson, contact);
  }

  private static Object[] received(BareMail mail, String salesperson, String contact) {
    return entry(mail, "INBOUND", salesperson, contact);
  }

  private static Object[] entry(BareMail mail, String flow, String salesperson, String contact) {
    return new Object[] {mail.key, flow, salesperson, contact, mail.sentAt, mail.subject, mail.id};
  }
}
