package org.mailtrail.web.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mailtrail.application.Desk;
import org.mailtrail.application.links.OpenMessage.OpenedMessage;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.web.message.SafeName;

/**
 * Writes the messages of entries into one zip file, each message once, with a list of what is in it
 * and of what is not, and why. Each message that is read stands in the audit trail.
 */
final class MessageArchive {
  /** So many messages at most. */
  static final int MOST = 500;

  /** So many bytes of messages at most. */
  static final long MOST_BYTES = 500_000_000;

  private static final long LARGEST = 160_000_000;
  private static final int BUFFER = 16_384;

  private final Desk desk;
  private final String who;
  private final Set<MessageKey> written = new HashSet<>();
  private final List<String> told = new ArrayList<>();
  private long bytes;

  MessageArchive(Desk desk, String who) {
    this.desk = desk;
    this.who = who;
  }

  void write(EntryFilter filter, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      Pages.of(desk, filter, MOST + 1)
          .forEach(
              page -> {
                for (var listed : page) {
                  add(listed.entry(), zip);
                }
              });
      zip.putNextEntry(new ZipEntry("contents.txt"));
      zip.write(String.join("\r\n", told).concat("\r\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private void add(InteractionLogEntry entry, ZipOutputStream zip) throws IOException {
    if (!written.add(entry.interaction().message().key())) {
      tell(entry, "the same message as above");
    } else if (written.size() > MOST || bytes >= MOST_BYTES) {
      tell(entry, "left out: the file holds " + MOST + " messages or 500 MB at most");
    } else {
      put(entry, zip);
    }
  }

  private void put(InteractionLogEntry entry, ZipOutputStream zip) throws IOException {
    try {
      Optional<OpenedMessage> message =
          desk.open()
              .open(entry.number(), who)
              .match(
                  Optional::of,
                  refusal -> {
                    tell(entry, "left out: " + refusal);
                    return Optional.empty();
                  });
      if (message.isPresent()) {
        copy(entry, message.get().content(), zip);
      }
    } catch (PortException unreachable) {
      tell(entry, "left out: " + unreachable.getMessage());
    }
  }

  private void copy(InteractionLogEntry entry, InputStream message, ZipOutputStream zip)
      throws IOException {
    String name = name(entry);
    zip.putNextEntry(new ZipEntry(name));
    long size = 0;
    try (InputStream content = message) {
      byte[] buffer = new byte[BUFFER];
      for (int n = content.read(buffer); n > 0 && size < LARGEST; n = content.read(buffer)) {
        zip.write(buffer, 0, n);
        size += n;
      }
    }
    bytes += size;
    zip.closeEntry();
    tell(entry, size < LARGEST ? name : name + " (cut: it is larger than 160 MB)");
  }

  private static String name(InteractionLogEntry entry) {
    String subject = SafeName.of(entry.interaction().subject(), 0);
    String number = String.format(Locale.ROOT, "%08d", entry.number().value());
    return number + " " + (subject.endsWith(".eml") ? subject : subject + ".eml");
  }

  private void tell(InteractionLogEntry entry, String what) {
    told.add(entry.number() + "\t" + what.replaceAll("\\s+", " "));
  }
}
