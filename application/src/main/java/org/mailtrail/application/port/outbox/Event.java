package org.mailtrail.application.port.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, in the form in which it travels.
 *
 * @param id the same however often it is sent
 * @param type what kind of thing
 * @param at when
 * @param body a JSON object, sent byte by byte as it is: the signature is made of it
 */
public record Event(String id, EventType type, Instant at, String body) {
  /** With an identity of its own. */
  public static Event of(EventType type, Instant at, String body) {
    return new Event("msg_" + UUID.randomUUID().toString().replace("-", ""), type, at, body);
  }
}
