package org.mailtrail.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What a message says of itself apart from its people.
 *
 * @param subject decoded (RFC 2047), in full; empty when there is none
 * @param sentAt the Date field, absent when it is missing or makes no sense
 * @param receivedAt when Exchange took the message in
 * @param conversationId Exchange's thread id
 */
public record Summary(
    String subject,
    Optional<Instant> sentAt,
    Instant receivedAt,
    Optional<String> conversationId) {}
