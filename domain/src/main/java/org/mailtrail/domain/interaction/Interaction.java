package org.mailtrail.domain.interaction;

import java.time.Instant;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;

/**
 * What is written to the log when a message is logged. Mailbox, message key, flow, salesperson and
 * contact together occur once.
 *
 * @param exchange who with whom
 * @param at when: sent (as far as that is believed) if outbound, received if inbound
 * @param subject in full
 * @param template the template at that time
 * @param message how to find the message
 * @param logged by which pass and when, how genuine it was, and in which conversation
 */
public record Interaction(
    Exchange exchange,
    Instant at,
    String subject,
    InteractionTemplate template,
    MessageLink message,
    Logged logged) {
  /** Correspondence type of every entry, in Business Central's words. */
  public static final String CORRESPONDENCE_TYPE = "EMAIL";

  /**
   * How an entry came about.
   *
   * @param pass by which pass it was written
   * @param at when
   * @param authenticity what the receiving organisation's own servers said of the author
   * @param conversation to which conversation its message belongs
   */
  public record Logged(
      PassId pass, Instant at, Authenticity authenticity, Conversation conversation) {
    /** Nothing is known of the author's authenticity, nor of a conversation. */
    public Logged(PassId pass, Instant at) {
      this(pass, at, Authenticity.unknown());
    }

    /** Nothing is known of a conversation. */
    public Logged(PassId pass, Instant at, Authenticity authenticity) {
      this(pass, at, authenticity, Conversation.none());
    }
  }

  /** The same between others; it stays the same message at the same time. */
  public Interaction between(Exchange others) {
    return new Interaction(others, at, subject, template, message, logged);
  }

  /** The interaction that an exchange in a message amounts to. */
  public static Interaction of(
      Exchange exchange,
      Message message,
      InteractionTemplate template,
      MessageLink link,
      Logged logged) {
    Instant at =
        exchange.flow() == InformationFlow.OUTBOUND
            ? message.summary().believedSentAt()
            : message.summary().receivedAt();
    return new Interaction(exchange, at, message.summary().subject(), template, link, logged);
  }

  /** The mailbox through which the message came. */
  public MailboxName mailbox() {
    return message.mailbox();
  }
}
