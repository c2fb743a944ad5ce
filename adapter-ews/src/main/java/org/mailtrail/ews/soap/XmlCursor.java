package org.mailtrail.ews.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.answer.AnswerTooLarge;

/**
 * Walks through XML that nobody vouches for: no document types, no entities, bounded depth, number
 * and text. Reads as little ahead as it can.
 */
final class XmlCursor implements AutoCloseable {
  private static final int DEEPEST = 100;
  private static final int MOST_TEXT = 32 << 20;

  /** What so many elements take of memory, as bytes of an answer. */
  private static final long AS_MUCH_AS = 8L << 20;

  private static final int MOST_ELEMENTS = 400_000;
  private static final XMLInputFactory FACTORY = factory();

  private final LegalXml characters;
  private final XMLStreamReader xml;

  /** The text of the elements that are open, the outermost first. */
  private final StringBuilder text = new StringBuilder();

  private int elements;
  private int depth;

  XmlCursor(InputStream input) throws IOException {
    characters = new LegalXml(input);
    try {
      xml = FACTORY.createXMLStreamReader(characters);
    } catch (XMLStreamException broken) {
      throw malformed(broken);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes on to the next event (XMLStreamConstants). */
  int next() throws IOException {
    try {
      if (!xml.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new MalformedAnswerException(EwsSentence.DOCUMENT_TYPE.with());
      }
      return deepened(event);
    } catch (XMLStreamException broken) {
      throw malformed(broken);
    }
  }

  /** The parser keeps every element that is open, also those that nobody looks at. */
  private int deepened(int event) throws IOException {
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
      throw new MalformedAnswerException(EwsSentence.NESTED.with());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  /** The element's local name. */
  String name() {
    return xml.getLocalName();
  }

  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Copies characters of the text here; the number, fewer at its end. */
  int text(int from, char[] target) throws IOException {
    try {
      return xml.getTextCharacters(from, target, 0, target.length);
    } catch (XMLStreamException broken) {
      throw malformed(broken);
    }
  }

  int textLength() {
    return xml.getTextLength();
  }

  /** The element that begins here, as a tree; the cursor stands at its end then. */
  Node tree() throws IOException {
    count();
    String name = name();
    Map<String, String> attributes = attributes();
    int outside = text.length();
    List<Node> children = List.of();
    for (int event = within(); event != XMLStreamConstants.END_ELEMENT; event = within()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children = children.isEmpty() ? new ArrayList<>() : children;
        children.add(tree());
      } else if (isText(event)) {
        append(outside);
      }
    }
    return new Node(name, attributes, cutOff(outside), List.copyOf(children));
  }

  private void count() throws IOException {
    if (++elements > MOST_ELEMENTS) {
      throw new AnswerTooLarge(AS_MUCH_AS);
    }
  }

  private int within() throws IOException {
    int event = next();
    if (event == XMLStreamConstants.END_DOCUMENT) {
      throw new MalformedAnswerException(EwsSentence.BROKEN_OFF.with());
    }
    return event;
  }

  private void append(int outside) throws IOException {
    if (text.length() - outside + textLength() > MOST_TEXT) {
      throw new MalformedAnswerException(EwsSentence.ELEMENT_TOO_LONG.with());
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), textLength());
  }

  /** The text of the element that ends here. */
  private String cutOff(int outside) {
    String own = text.substring(outside);
    text.setLength(outside);
    return own;
  }

  private Map<String, String> attributes() {
    if (xml.getAttributeCount() == 0) {
      return Map.of();
    }
    if (xml.getAttributeCount() == 1) {
      return Map.of(xml.getAttributeLocalName(0), xml.getAttributeValue(0));
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private static IOException malformed(XMLStreamException broken) {
    return broken.getNestedException() instanceof IOException cause
        ? cause
        : new MalformedAnswerException(EwsSentence.NO_XML.with());
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
