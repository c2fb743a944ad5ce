package org.mailtrail.ews.connection;

import java.net.URI;
import java.util.Optional;

/**
 * Where a mailbox is.
 *
 * @param endpoint the address of EWS, HTTPS
 * @param mailbox its address, which may be another than was asked for
 * @param owa the address of Outlook on the web
 * @param hierarchyMailbox the public folder mailbox that has the hierarchy
 */
public record DiscoveredServer(
    URI endpoint, String mailbox, Optional<URI> owa, Optional<String> hierarchyMailbox) {}
