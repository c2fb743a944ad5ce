package org.mailtrail.simulator.graph.push;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * A subscription to what is made in one folder.
 *
 * @param isSilent whether nothing is sent, though it stands
 */
record Pledge(
    String id,
    SimulatedMailbox mailbox,
    SimulatedFolder folder,
    Wanted wanted,
    boolean isSilent,
    Instant ends) {

  /**
   * What was asked for, in Graph's words; the lifecycle's address is empty where none was given.
   */
  record Wanted(String resource, URI url, String lifecycleUrl, String clientState) {}

  Pledge until(Instant later) {
    return new Pledge(id, mailbox, folder, wanted, isSilent, later);
  }

  /** As Graph tells it; the state is not told again. */
  void fields(JsonGenerator json) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("resource", wanted.resource());
    json.writeStringField("changeType", "created");
    json.writeNullField("clientState");
    json.writeStringField("notificationUrl", wanted.url().toString());
    if (!wanted.lifecycleUrl().isEmpty()) {
      json.writeStringField("lifecycleNotificationUrl", wanted.lifecycleUrl());
    }
    json.writeStringField("expirationDateTime", ends.toString());
    json.writeStringField("latestSupportedTlsVersion", "v1_2");
  }
}
