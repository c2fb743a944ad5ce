package org.mailtrail.application.port.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of pictures that are shown: those that every browser knows and that run nothing. */
public enum PictureType {
  /** Portable Network Graphics. */
  PNG("\\x89PNG\\r\\n\\x1A\\n"),
  /** JPEG, in whatever wrapping. */
  JPEG("\\xFF\\xD8\\xFF"),
  /** Graphics Interchange Format. */
  GIF("GIF8[79]a"),
  /** WebP; its name stands behind four bytes of length. */
  WEBP("RIFF.{4}WEBP");

  /** So many bytes tell the type. */
  public static final int BEGIN = 12;

  private final Pattern begin;

  PictureType(String begin) {
    this.begin = Pattern.compile(begin, Pattern.DOTALL);
  }

  /** The type of what begins like this; empty when it is none of these. */
  public static Optional<PictureType> of(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(BEGIN, bytes.length), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.begin.matcher(text).lookingAt()).findFirst();
  }

  /** Its name among media types (RFC 6838). */
  public String mediaType() {
    return "image/" + name().toLowerCase(Locale.ROOT);
  }
}
