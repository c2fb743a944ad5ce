package org.mailtrail.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.setup.ExchangeKind;

/**
 * What the demo works on.
 *
 * @param mail files with mail; empty for the written conversation
 * @param salespeople the salespeople; absent for the demo's own
 * @param contacts the contacts; absent for the demo's own
 * @param exchange which kind of Exchange
 * @param filtered whether filters and plus-tags are on
 * @param entries where all entries are written, tab-separated
 */
public record DemoOptions(
    List<Path> mail,
    Optional<Path> salespeople,
    Optional<Path> contacts,
    ExchangeKind exchange,
    boolean filtered,
    Optional<Path> entries) {}
