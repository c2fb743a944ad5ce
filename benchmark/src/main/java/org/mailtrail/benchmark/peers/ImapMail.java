package org.mailtrail.benchmark.peers;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailtrail.benchmark.bare.BareMail;

/** What is read of a message over IMAP. */
final class ImapMail {
  private ImapMail() {}

  static BareMail read(Message message) throws MessagingException {
    BareMail mail = new BareMail();
    String[] keys = message.getHeader("Message-ID");
    mail.key = keys == null ? "" : keys[0];
    mail.id = mail.key;
    mail.subject = message.getSubject() == null ? "" : message.getSubject();
    Date sent = message.getSentDate();
    mail.sentAt = sent == null ? null : sent.toInstant().toString();
    Address[] authors = message.getFrom();
    mail.sender = authors == null ? "" : plain(authors[0]);
    for (RecipientType type : new RecipientType[] {RecipientType.TO, RecipientType.CC}) {
      mail.recipients.addAll(plain(message.getRecipients(type)));
    }
    return mail;
  }

  private static List<String> plain(Address @Nullable [] addresses) {
    return addresses == null ? List.of() : Arrays.stream(addresses).map(ImapMail::plain).toList();
  }

  private static String plain(Address address) {
    String text = address instanceof InternetAddress mail ? mail.getAddress() : address.toString();
    return text.toLowerCase(Locale.ROOT);
  }
}
