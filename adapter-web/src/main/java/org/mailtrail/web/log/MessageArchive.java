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
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Visit;

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
  private final Visit visit;
  private final Set<MessageKey> written = new HashSet<>();
  private final List<String> told = new ArrayList<>();
  private long bytes;

  MessageArchive(Desk desk, Visit visit) {
    this.desk = desk;
    this.visit = visit;
  }

  void write(EntryFilter filter, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      Pages.of(desk, filter, ExportPages.MOST).forEach(page -> add(page, zip));
      zip.putNextEntry(new ZipEntry("contents.txt"));
      zip.write(String.join("\r\n", told).concat("\r\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  /**
   * Several entries may be of one message, so only the messages tell when there is no more room.
   */
  private boolean add(List<ListedEntry> page, ZipOutputStream zip) throws IOException {
    for (ListedEntry listed : page) {
      InteractionLogEntry entry = listed.entry();
      if (written.contains(entry.interaction().message().key())) {
        tell(entry, visit.say("archive.same"));
      } else if (written.size() == MOST || bytes >= MOST_BYTES) {
        tell(entry, visit.say("archive.full", String.valueOf(MOST)));
        return false;
      } else {
        written.add(entry.interaction().message().key());
        put(entry, zip);
      }
    }
    return true;
  }

  private void put(InteractionLogEntry entry, ZipOutputStream zip) throws IOException {
    try {
      Optional<OpenedMessage> message = opened(entry);
      if (message.isPresent()) {
        copy(entry, message.get().content(), zip);
      }
    } catch (PortException unreachable) {
      tell(entry, visit.say("archive.left", visit.say(unreachable.seen())));
    }
  }

  private Optional<OpenedMessage> opened(InteractionLogEntry entry) {
    return desk.open()
        .open(entry.number(), visit.who())
        .match(
            Optional::of,
            refusal -> {
              tell(entry, visit.say("archive.left", RefusalWords.of(visit, refusal)));
              return Optional.empty();
            });
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
    tell(entry, size < LARGEST ? name : visit.say("archive.cut", name));
  }

  private static String name(InteractionLogEntry entry) {
    String number = String.format(Locale.ROOT, "%08d", entry.number().value());
    String subject = entry.interaction().subject();
    String name = subject.isBlank() ? number : number + " " + SafeName.of(subject, 0);
    return name.endsWith(".eml") ? name : name + ".eml";
  }

  private void tell(InteractionLogEntry entry, String what) {
    told.add(entry.number() + "\t" + what.replaceAll("\\s+", " "));
  }
}
