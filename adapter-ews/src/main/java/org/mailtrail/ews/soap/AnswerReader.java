package org.mailtrail.ews.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import org.mailtrail.ews.telling.EwsSentence;

/** Reads answers of EWS one response message after the other, whatever else is in them. */
public final class AnswerReader {
  private static final String MESSAGES = "ResponseMessages";
  private static final String CONTENT = "MimeContent";

  private AnswerReader() {}

  /**
   * Hands over each response message. The stream is the caller's to close.
   *
   * @throws SoapFaultException when a fault came instead
   */
  public static void read(InputStream input, Taker messages)
      throws IOException, SoapFaultException {
    XmlCursor cursor = new XmlCursor(input);
    enterBody(cursor);
    toStart(cursor, MESSAGES);
    int event = cursor.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        messages.take(cursor.tree());
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.BROKEN_OFF.with());
      }
      event = cursor.next();
    }
  }

  /**
   * The decoded MIME of the first message in the answer.
   *
   * @param refused takes the response message when it is a refusal; nothing is returned then
   * @return a stream that closes the input; the caller does where nothing is returned
   */
  public static Optional<InputStream> mime(InputStream input, Consumer<Node> refused)
      throws IOException, SoapFaultException {
    XmlCursor cursor = new XmlCursor(input);
    enterBody(cursor);
    toStart(cursor, MESSAGES);
    while (true) {
      toNextStart(cursor);
      if (cursor.name().equals(CONTENT)) {
        return Optional.of(new MimeStream(cursor));
      }
      if (isRefusal(cursor)) {
        refused.accept(cursor.tree());
        return Optional.empty();
      }
    }
  }

  private static void toNextStart(XmlCursor cursor) throws IOException {
    int event = cursor.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.NO_MIME.with());
      }
      event = cursor.next();
    }
  }

  /** The whole of an XML document, for what is not SOAP. */
  public static Node document(InputStream input) throws IOException {
    XmlCursor cursor = new XmlCursor(input);
    int event = cursor.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.EMPTY_ANSWER.with());
      }
      event = cursor.next();
    }
    return cursor.tree();
  }

  private static boolean isRefusal(XmlCursor cursor) {
    String result = cursor.attribute("ResponseClass");
    return result.equals("Error") || result.equals("Warning");
  }

  private static void enterBody(XmlCursor cursor) throws IOException, SoapFaultException {
    toStart(cursor, "Body");
    int event = cursor.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.EMPTY_BODY.with());
      }
      event = cursor.next();
    }
    if (cursor.name().equals("Fault")) {
      throw new SoapFaultException(cursor.tree());
    }
  }

  private static void toStart(XmlCursor cursor, String name) throws IOException {
    while (true) {
      int event = cursor.next();
      if (event == XMLStreamConstants.START_ELEMENT && cursor.name().equals(name)) {
        return;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.NO_SOAP.with(name));
      }
    }
  }

  /** Takes the response messages, one after the other. */
  @FunctionalInterface
  public interface Taker {
    /** Takes one; what it throws ends the reading. */
    void take(Node message) throws IOException;
  }
}
