package org.mailtrail.application.port.unmatched;

import java.time.Instant;

/**
 * How many messages somebody sent.
 *
 * @param sender an address or a domain; empty where none could be read
 * @param messages how many
 * @param last when the last of them was received, or put into the ledger where that is not known
 */
public record SenderCount(String sender, long messages, Instant last) {}
