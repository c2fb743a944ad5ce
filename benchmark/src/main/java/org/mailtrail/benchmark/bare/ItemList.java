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
    MailReader mails = new MailReader();
    read(answer, mails);
    return mails.read;
  }

  /** What is done at the beginning of an element. */
  private interface Reader {
    void begins(XMLStreamReader xml, String name) throws XMLStreamException;
  }

  /** Knows which message it is in, and whether an address is its author's. */
  private static final class MailReader implements Reader {
    private final List<BareMail> read = new ArrayList<>();
    private BareMail mail = new BareMail();
    private boolean fromAuthor;

    @Override
    public void begins(XMLStreamReader xml, String name) throws XMLStreamException {
      switch (name) {
        case "ItemId" -> next(xml.getAttributeValue(null, "Id"));
        case "Subject" -> mail.subject = xml.getElementText();
        case "DateTimeSent" -> mail.sentAt = xml.getElementText();
        case "InternetMessageId" -> mail.key = xml.getElementText();
        case "From" -> fromAuthor = true;
        case "ToRecipients", "CcRecipients" -> fromAuthor = false;
        case "EmailAddress" -> address(xml.getElementText().toLowerCase(Locale.ROOT));
        default -> {
          // nothing else matters here
        }
      }
    }

    private void next(String id) {
      mail = new BareMail(id);
      read.add(mail);
    }

    private void address(String address) {
      if (fromAuthor) {
        mail.sender = address;
      } else {
        mail.recipients.add(address);
      }
    }
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
