package org.mailtrail.simulator.autodiscover;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.soap.XmlOut;

/** The answers of Autodiscover (MS-OXDSCLI 2.2.4), always with status 200. */
final class AutodiscoverAnswer {
  private static final String SCHEMA =
      "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
  private static final String OUTLOOK =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final URI server;
  private final Clock clock;

  AutodiscoverAnswer(URI server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Where a mailbox is served; public folders are asked about by their mailbox's address. */
  Response settings(String address, String publicFolders) {
    return response(
        OUTLOOK,
        xml -> {
          xml.start("User").element("DisplayName", address);
          xml.element("AutoDiscoverSMTPAddress", address).end();
          xml.start("Account").element("AccountType", "email").element("Action", "settings");
          xml.element("MicrosoftOnline", "False");
          protocol(xml, "EXCH");
          protocol(xml, "EXPR");
          web(xml);
          xml.start("PublicFolderInformation").element("SmtpAddress", publicFolders).end();
          xml.end();
        });
  }

  private void protocol(XmlOut xml, String type) {
    xml.start("Protocol").element("Type", type).element("Server", server.getHost());
    xml.element("EwsUrl", server + "/EWS/Exchange.asmx").end();
  }

  private void web(XmlOut xml) {
    xml.start("Protocol").element("Type", "WEB").start("External");
    xml.element("OWAUrl", server + "/owa/", "AuthenticationMethod", "Fba");
    xml.end().end();
  }

  Response redirect(String action, String element, String to) {
    return response(
        OUTLOOK,
        xml -> {
          xml.start("Account").element("AccountType", "email").element("Action", action);
          xml.element(element, to).end();
        });
  }

  Response invalid() {
    return error("600", "Invalid Request");
  }

  Response unknown() {
    return error("500", "The email address can't be found.");
  }

  private Response error(String code, String sentence) {
    return response(
        SCHEMA,
        xml -> {
          xml.start("Error", "Time", TIME.format(clock.instant()), "Id", "2477272013");
          xml.element("ErrorCode", code).element("Message", sentence).empty("DebugData").end();
        });
  }

  private static Response response(String schema, Consumer<XmlOut> content) {
    XmlOut xml = new XmlOut();
    xml.start("Autodiscover", "xmlns", SCHEMA).start("Response", "xmlns", schema);
    content.accept(xml);
    return Response.of(200, "text/xml; charset=utf-8", xml.end().end().content());
  }
}
