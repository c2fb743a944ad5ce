package org.mailtrail.simulator.soap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a request: local name, attributes, children, text. */
public final class XmlNode {
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final String name;
  private final String namespace;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlNode(XMLStreamReader reader) {
    this.name = reader.getLocalName();
    this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
  }

  /**
   * Reads a document.
   *
   * @throws XMLStreamException when it is not well-formed; the place is in its location
   */
  public static XmlNode read(byte[] document) throws XMLStreamException {
    XMLStreamReader reader;
    synchronized (FACTORY) {
      reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    }
    try {
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // before the root there is nothing to read
      }
      return element(reader);
    } finally {
      reader.close();
    }
  }

  private static XmlNode element(XMLStreamReader reader) throws XMLStreamException {
    XmlNode node = new XmlNode(reader);
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> node.children.add(element(reader));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            node.text.append(
                reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          return node;
        }
        default -> {
          // comments and the like say nothing
        }
      }
    }
  }

  /** The local name. */
  public String name() {
    return name;
  }

  /** The namespace, empty when there is none. */
  public String namespace() {
    return namespace;
  }

  /** All children, in order. */
  public List<XmlNode> children() {
    return children;
  }

  /** The first child with this local name. */
  public Optional<XmlNode> child(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** The children of the first child with this local name; none when it is missing. */
  public List<XmlNode> below(String wanted) {
    return child(wanted).map(XmlNode::children).orElse(List.of());
  }

  /** The first descendant on this path of local names. */
  public Optional<XmlNode> at(String... path) {
    Optional<XmlNode> node = Optional.of(this);
    for (String step : path) {
      node = node.flatMap(parent -> parent.child(step));
    }
    return node;
  }

  /** An attribute. */
  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  /** The character data, trimmed. */
  public String text() {
    return text.toString().strip();
  }

  /** The character data read as base64. */
  public byte[] bytes() {
    return Base64.getMimeDecoder().decode(text.toString());
  }
}
