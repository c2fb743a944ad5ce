package org.mailtrail.ews.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.Xml;

/**
 * What Autodiscover says of a mailbox (MS-OXDSCLI 2.2.4); whatever it leaves out is absent.
 *
 * @param ews the address of EWS
 * @param web the address of Outlook on the web
 * @param publicFolders the address of the mailbox that has the hierarchy of public folders
 * @param otherAddress about which to ask instead
 * @param otherServer where to ask instead
 */
record PoxAnswer(
    Optional<URI> ews,
    Optional<URI> web,
    Optional<String> publicFolders,
    Optional<String> otherAddress,
    Optional<URI> otherServer) {
  private static final String ASKED =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
  private static final String WANTED =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  /** The address for clients outside of the firewall first: it mostly holds inside, too. */
  private static final List<String> PROTOCOLS = List.of("EXPR", "EXHTTP", "EXCH");

  /** The question about a mailbox. */
  static byte[] question(String address) {
    return new Xml()
        .element(
            "Autodiscover",
            xml ->
                xml.element(
                    "Request",
                    request ->
                        request
                            .leaf("EMailAddress", address)
                            .leaf("AcceptableResponseSchema", WANTED)),
            "xmlns",
            ASKED)
        .bytes();
  }

  static PoxAnswer of(Node document) {
    return new PoxAnswer(
        PROTOCOLS.stream().flatMap(type -> ews(document, type)).findFirst(),
        document.anywhere("OWAUrl").flatMap(PoxAnswer::address),
        document.anywhere("PublicFolderInformation").flatMap(info -> info.textAt("SmtpAddress")),
        document.anywhere("RedirectAddr").flatMap(PoxAnswer::text),
        document.anywhere("RedirectUrl").flatMap(PoxAnswer::address));
  }

  private static Stream<URI> ews(Node document, String type) {
    return document
        .all()
        .filter(node -> node.name().equals("Protocol"))
        .filter(node -> isOf(node, type))
        .flatMap(node -> node.child("EwsUrl").flatMap(PoxAnswer::address).stream());
  }

  /** The type is an element, or an attribute in the newer form. */
  private static boolean isOf(Node protocol, String type) {
    return protocol
        .textAt("Type")
        .or(() -> protocol.attribute("Type"))
        .filter(found -> found.toUpperCase(Locale.ROOT).equals(type))
        .isPresent();
  }

  private static Optional<String> text(Node node) {
    return Optional.of(node.text().strip()).filter(found -> !found.isEmpty());
  }

  private static Optional<URI> address(Node node) {
    return text(node).flatMap(PoxAnswer::address);
  }

  /** An address with a host; nothing else can be asked. */
  static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text.strip())).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
