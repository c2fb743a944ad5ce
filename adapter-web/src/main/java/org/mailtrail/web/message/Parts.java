package org.mailtrail.web.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import org.mailtrail.web.message.part.FileName;
import org.mailtrail.web.message.part.PartText;
import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.message.picture.SafeBody;

/** Collects the parts of one message, within bounds of bytes. */
final class Parts {
  private static final int MOST_HEADER = 65_536;
  private static final int MOST_PICTURE = 2_000_000;
  private static final int MOST_PICTURES = 12_000_000;
  static final int MOST_ATTACHMENT = 50_000_000;
  private static final String IMAGE = "image/(png|jpeg|gif|webp)";

  private final int wantedIndex;
  private final Map<String, String> head = new TreeMap<>();
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private final Map<Integer, String> shown = new HashMap<>();
  private final List<Mail.Attachment> attachments = new ArrayList<>();
  private Map<String, String> fields = new TreeMap<>();
  private int pictureBytes;
  private int index;
  private boolean isBroken;
  private @Nullable String text;
  private @Nullable String html;
  private byte @Nullable [] wanted;

  /**
   * Nothing so far.
   *
   * @param wantedIndex the attachment whose bytes are wanted; below 0 for none
   */
  Parts(int wantedIndex) {
    this.wantedIndex = wantedIndex;
  }

  void header() {
    fields = new TreeMap<>();
  }

  void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    fields.putIfAbsent(name, PartText.of(field));
    if (index == 0 && pictures.isEmpty()) {
      head.putIfAbsent(name, PartText.decoded(field));
    }
  }

  void broken() {
    isBroken = true;
  }

  void body(BodyDescriptor what, InputStream content) throws IOException {
    index++;
    String type = String.valueOf(what.getMimeType()).toLowerCase(Locale.ROOT);
    boolean isAttachment = isAttachment();
    if (!isAttachment && type.equals("text/plain") && text == null) {
      text = PartText.of(what, content);
    } else if (!isAttachment && type.equals("text/html") && html == null) {
      html = PartText.of(what, content);
    } else if (!isPicture(type, content)) {
      attachment(type, content);
    }
  }

  private boolean isAttachment() {
    return fields
        .getOrDefault("content-disposition", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("attach");
  }

  /** Pictures that the HTML names by their Content-ID; larger ones are attachments. */
  private boolean isPicture(String type, InputStream content) throws IOException {
    String id = fields.getOrDefault("content-id", "").replaceAll("[<>\\s]", "");
    if (id.isEmpty() || !type.matches(IMAGE) || wantedIndex >= 0) {
      return false;
    }
    byte[] bytes = content.readNBytes(MOST_PICTURE + 1);
    if (bytes.length <= MOST_PICTURE && pictureBytes + bytes.length <= MOST_PICTURES) {
      keepPicture(id, type, bytes);
      add(type, bytes.length);
    } else {
      add(type, bytes.length + skipped(content));
    }
    return true;
  }

  private void keepPicture(String id, String type, byte[] bytes) {
    pictureBytes += bytes.length;
    pictures.put(id, "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    if (!isAttachment()) {
      shown.put(index, id);
    }
  }

  private void attachment(String type, InputStream content) throws IOException {
    String name = FileName.of(fields);
    boolean isMessage = name.isBlank() && type.equals("message/rfc822");
    byte[] begin = content.readNBytes(isMessage ? MOST_HEADER : 0);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(begin), content);
    long size = 0;
    if (index == wantedIndex) {
      wanted = whole.readNBytes(MOST_ATTACHMENT);
      size = wanted.length;
    }
    add(
        isMessage ? FileName.ofMessage(MailReader.subject(begin)) : name,
        type,
        size + skipped(whole));
  }

  private void add(String type, long size) {
    add(FileName.of(fields), type, size);
  }

  private void add(String given, String type, long size) {
    String name = given.isBlank() ? FileName.without(type, index) : given;
    attachments.add(new Mail.Attachment(index, SafeName.of(name, index), type, size));
  }

  /** Pictures that the text shows in its place are not offered once more. */
  private List<Mail.Attachment> offered(Set<String> seen) {
    return attachments.stream()
        .filter(one -> !shown.containsKey(one.index()) || !seen.contains(shown.get(one.index())))
        .toList();
  }

  private static long skipped(InputStream content) throws IOException {
    byte[] buffer = new byte[16_384];
    long size = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
    }
    return size;
  }

  Optional<Saved> wanted() {
    byte[] bytes = wanted;
    return bytes == null
        ? Optional.empty()
        : attachments.stream()
            .filter(attachment -> attachment.index() == wantedIndex)
            .findFirst()
            .map(attachment -> new Saved(attachment, bytes));
  }

  Mail mail() {
    MailContent content = content();
    Optional<SafeBody> body = content.safe();
    return new Mail(told(), content, body, offered(body.map(SafeBody::shown).orElseGet(Set::of)));
  }

  MailContent content() {
    boolean hasNothing = text == null && html == null && isBroken;
    return new MailContent(
        hasNothing ? Optional.of("") : Optional.ofNullable(text),
        Optional.ofNullable(html),
        pictures);
  }

  private Mail.Head told() {
    return new Mail.Head(
        head.getOrDefault("from", ""),
        head.getOrDefault("to", ""),
        head.getOrDefault("cc", ""),
        head.getOrDefault("subject", ""),
        head.getOrDefault("date", ""));
  }
}
