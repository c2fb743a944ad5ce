package org.mailtrail.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one message, within bounds of bytes. */
final class Parts {
  private static final int MOST_TEXT = 4_000_000;
  private static final int MOST_PICTURE = 2_000_000;
  private static final int MOST_PICTURES = 12_000_000;
  private static final int MOST_ATTACHMENT = 50_000_000;
  private static final String IMAGE = "image/(png|jpeg|gif|webp)";

  private final int wantedIndex;
  private final Map<String, String> head = new TreeMap<>();
  private final Map<String, String> pictures = new LinkedHashMap<>();
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
    String value = field.getBody();
    fields.putIfAbsent(name, value == null ? "" : value.strip());
    if (index == 0 && pictures.isEmpty()) {
      head.putIfAbsent(name, decoded(fields.get(name)));
    }
  }

  void broken() {
    isBroken = true;
  }

  private static String decoded(@Nullable String value) {
    return value == null ? "" : DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
  }

  void body(BodyDescriptor what, InputStream content) throws IOException {
    index++;
    String type = String.valueOf(what.getMimeType()).toLowerCase(Locale.ROOT);
    boolean isAttachment = isAttachment();
    if (!isAttachment && type.equals("text/plain") && text == null) {
      text = text(what, content);
    } else if (!isAttachment && type.equals("text/html") && html == null) {
      html = text(what, content);
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

  private static String text(BodyDescriptor what, InputStream content) throws IOException {
    return new String(content.readNBytes(MOST_TEXT), charset(what.getCharset()));
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** Pictures that the HTML names by their Content-ID; larger ones are attachments. */
  private boolean isPicture(String type, InputStream content) throws IOException {
    String id = fields.getOrDefault("content-id", "").replaceAll("[<>\\s]", "");
    if (id.isEmpty() || !type.matches(IMAGE) || wantedIndex >= 0) {
      return false;
    }
    byte[] bytes = content.readNBytes(MOST_PICTURE + 1);
    if (bytes.length <= MOST_PICTURE && pictureBytes + bytes.length <= MOST_PICTURES) {
      pictureBytes += bytes.length;
      pictures.put(id, "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
      if (isAttachment()) {
        add(type, bytes.length);
      }
      return true;
    }
    add(type, bytes.length + skipped(content));
    return true;
  }

  private void attachment(String type, InputStream content) throws IOException {
    long size = 0;
    if (index == wantedIndex) {
      wanted = content.readNBytes(MOST_ATTACHMENT);
      size = wanted.length;
    }
    add(type, size + skipped(content));
  }

  private void add(String type, long size) {
    attachments.add(
        new Mail.Attachment(index, SafeName.of(FileName.of(fields), index), type, size));
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
    boolean hasNothing = text == null && html == null && isBroken;
    return new Mail(
        new Mail.Head(
            head.getOrDefault("from", ""),
            head.getOrDefault("to", ""),
            head.getOrDefault("cc", ""),
            head.getOrDefault("subject", ""),
            head.getOrDefault("date", "")),
        hasNothing ? Optional.of("") : Optional.ofNullable(text),
        Optional.ofNullable(html),
        pictures,
        attachments);
  }
}
