package org.mailtrail.ews.soap;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The SOAP envelope of all requests of one connection. Prefixes: {@code s} SOAP, {@code t} types,
 * {@code m} messages.
 *
 * @param impersonated the SMTP address of the mailbox owner as whom the account acts, if it does
 */
public record SoapEnvelope(Optional<String> impersonated) {
  /** The namespace of the operations. */
  public static final String MESSAGES =
      "http://schemas.microsoft.com/exchange/services/2006/messages";

  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String VERSION = "Exchange2013_SP1";

  /** A whole request, UTF-8. */
  public byte[] around(Consumer<Xml> operation) {
    return new Xml()
        .element(
            "s:Envelope",
            xml -> xml.element("s:Header", this::header).element("s:Body", operation),
            "xmlns:s",
            SOAP,
            "xmlns:t",
            TYPES,
            "xmlns:m",
            MESSAGES)
        .bytes();
  }

  private void header(Xml xml) {
    xml.empty("t:RequestServerVersion", "Version", VERSION);
    impersonated.ifPresent(
        address ->
            xml.element(
                "t:ExchangeImpersonation",
                inner ->
                    inner.element(
                        "t:ConnectingSID", sid -> sid.leaf("t:PrimarySmtpAddress", address))));
  }
}
