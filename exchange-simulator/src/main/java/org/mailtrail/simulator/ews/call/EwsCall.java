package org.mailtrail.simulator.ews.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;

/**
 * One request.
 *
 * @param server what all requests share
 * @param http as it came
 * @param operation the element in the SOAP body
 * @param caller in whose name it is answered
 * @param fault what goes wrong
 * @param make whose server it seems to be
 */
public record EwsCall(
    EwsServer server,
    Request http,
    XmlNode operation,
    SimulatedUser caller,
    Fault fault,
    Make make) {
  private static final DateTimeFormatter NINE_DIGITS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The operation's name. */
  String name() {
    return operation.name();
  }

  /** A child of the operation without which there is no sense in it. */
  public XmlNode required(String child) {
    return operation
        .child(child)
        .orElseThrow(
            () -> SoapFault.schema("The element '" + name() + "' lacks '" + child + "'.", 1, 1));
  }

  /** To which public folder mailbox it was routed. */
  Optional<String> publicFolderMailbox() {
    return http.header("X-PublicFolderMailbox").map(String::strip);
  }

  /** A time as this make of server writes it. */
  public String time(Instant instant) {
    return make == Make.OTHER
        ? NINE_DIGITS.format(instant)
        : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public boolean isOf(Fault wanted) {
    return fault == wanted;
  }
}
