package org.mailtrail.simulator.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.http.Content;
import org.mailtrail.simulator.http.Response;

/** A request that fails as a whole (MS-OXWSCORE and its sisters: SOAP fault, HTTP status 500). */
@SuppressWarnings("serial") // thrown and caught within one request
public final class SoapFault extends RuntimeException {
  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  private static final String ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors";

  private final String code;
  private final String sentence;
  private final @Nullable Consumer<XmlOut> detail;

  private SoapFault(String code, String sentence, @Nullable Consumer<XmlOut> detail) {
    super(code + ": " + sentence);
    this.code = code;
    this.sentence = sentence;
    this.detail = detail;
  }

  /** A fault with nothing but a code and a sentence. */
  public static SoapFault of(String code, String sentence) {
    return new SoapFault(code, sentence, null);
  }

  /** The server asks for a pause. */
  public static SoapFault busy(Optional<Integer> backOffMilliseconds) {
    Consumer<XmlOut> pause =
        xml ->
            backOffMilliseconds.ifPresent(
                pauses -> xml.element("t:Value", pauses.toString(), "Name", "BackOffMilliseconds"));
    return new SoapFault(
        "ErrorServerBusy",
        "The server cannot service this request right now. Try again later.",
        backOffMilliseconds.isPresent() ? pause : null);
  }

  /** The request is not what the schema allows. */
  public static SoapFault schema(String violation, int line, int column) {
    return new SoapFault(
        "ErrorSchemaValidation",
        "The request failed schema validation: " + violation,
        xml ->
            xml.element("t:LineNumber", Integer.toString(line))
                .element("t:LinePosition", Integer.toString(column))
                .element("t:Violation", violation));
  }

  /** The fault as Exchange sends it. */
  public Response response() {
    return Response.of(500, "text/xml; charset=utf-8", content());
  }

  private Content content() {
    XmlOut xml = new XmlOut();
    xml.start("s:Envelope", "xmlns:s", "http://schemas.xmlsoap.org/soap/envelope/");
    xml.start("s:Body").start("s:Fault");
    xml.element("faultcode", "a:" + code, "xmlns:a", TYPES);
    xml.element("faultstring", sentence, "xml:lang", "en-US");
    xml.start("detail");
    xml.element("e:ResponseCode", code, "xmlns:e", ERRORS);
    xml.element("e:Message", sentence, "xmlns:e", ERRORS);
    if (detail != null) {
      xml.start("t:MessageXml", "xmlns:t", TYPES);
      detail.accept(xml);
      xml.end();
    }
    return xml.end().end().end().end().content();
  }
}
