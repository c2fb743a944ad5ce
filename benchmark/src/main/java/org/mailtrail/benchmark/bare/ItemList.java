package org.mailtrail.benchmark.bare;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads items as they stream in. */
final class ItemList {
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private ItemList() {}

  /** The ids in all elements of this name. */
  static List<String> ids(InputStream answer, String element) throws IOException {
    List<String> ids = new ArrayList<>();
    read(
        answer,
        (xml, name) -> {
          if (name.equals(element)) {
            ids.add(xml.getAttributeValue(null, "Id"));
          }
        });
    return ids;
  }

  static List<BareMail> mails(InputStream answer) throws IOException {
    List<BareMail> mails = new ArrayList<>();
    boolean[] fromAuthor = {false};
    read(
        answer,
        (xml, name) -> {
          BareMail mail = mails.isEmpty() ? new BareMail() : mails.get(mails.size() - 1);
          switch (name) {
            case "ItemId" -> mails.add(new BareMail(xml.getAttributeValue(null, "Id")));
            case "Subject" -> mail.subject = xml.getElementText();
            case "DateTimeSent" -> mail.sentAt = xml.getElementText();
            case "InternetMessageId" -> mail.key = xml.getElementText();
            case "From" -> fromAuthor[0] = true;
            case "ToRecipients", "CcRecipients" -> fromAuthor[0] = false;
            case "EmailAddress" -> {
              String address = xml.getElementText().toLowerCase(Locale.ROOT);
              if (fromAuthor[0]) {
                mail.sender = address;
              } else {
                mail.recipients.add(address);
              }
            }
            default -> {
              // nothing else matters here
            }
          }
        });
    return mails;
  }

  /** What is done at the beginning of an element. */
  private interface Reader {
    void begins(XMLStreamReader xml, String name) throws XMLStreamException;
  }

  private static void read(InputStream answer, Reader reader) throws IOException {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(answer);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          reader.begins(xml, xml.getLocalName());
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException("an answer that is no XML", broken);
    }
  }
}
