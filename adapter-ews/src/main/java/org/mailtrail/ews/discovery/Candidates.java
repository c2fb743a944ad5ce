package org.mailtrail.ews.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where Autodiscover is looked for (MS-OXDISCO 3.1.5.3 and 3.1.5.4).
 *
 * @param servers are asked, in this order
 * @param signpost is asked last, without credentials, where else to ask; absent for nobody
 */
public record Candidates(List<URI> servers, Optional<URI> signpost) {
  private static final String PATH = "/autodiscover/autodiscover.xml";

  /** Copies the servers. */
  public Candidates {
    servers = List.copyOf(servers);
  }

  /** The places of a mail domain. */
  public static Candidates of(String domain) {
    String host = "autodiscover." + domain + PATH;
    return new Candidates(
        List.of(URI.create("https://" + domain + PATH), URI.create("https://" + host)),
        Optional.of(URI.create("http://" + host)));
  }

  /** The place beside an address of EWS, on the same server, and no other. */
  public static Candidates beside(URI endpoint) {
    return new Candidates(List.of(endpoint.resolve(PATH)), Optional.empty());
  }
}
