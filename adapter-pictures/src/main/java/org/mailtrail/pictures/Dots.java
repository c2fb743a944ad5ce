package org.mailtrail.pictures;

import java.util.Optional;
import org.mailtrail.application.port.pictures.PictureType;

/**
 * How large a picture becomes when it is shown, as its head says.
 *
 * @param width in dots
 * @param height in dots
 */
record Dots(int width, int height) {
  /** A hundred megabytes in a browser. */
  private static final long MOST = 25_000_000;

  private static final int BYTE = 0xFF;
  private static final int PNG_WIDTH = 16;
  private static final int GIF_WIDTH = 6;
  private static final int WEBP_KIND = 15;
  private static final int WEBP_EXTENDED = 24;
  private static final int WEBP_LOSSY = 26;
  private static final int WEBP_LOSSLESS = 21;
  private static final int FOURTEEN_BITS = 0x3FFF;

  /** Whether it may be shown: neither empty nor huge. */
  boolean areFew() {
    return width > 0 && height > 0 && (long) width * height <= MOST;
  }

  /** Of a picture of this type; empty when its head is broken. */
  static Optional<Dots> of(PictureType type, byte[] bytes) {
    try {
      return switch (type) {
        case PNG -> Optional.of(new Dots(big(bytes, PNG_WIDTH, 4), big(bytes, PNG_WIDTH + 4, 4)));
        case GIF ->
            Optional.of(new Dots(small(bytes, GIF_WIDTH, 2), small(bytes, GIF_WIDTH + 2, 2)));
        case JPEG -> jpeg(bytes);
        case WEBP -> webp(bytes);
      };
    } catch (ArrayIndexOutOfBoundsException cutOff) { // before its head has ended
      return Optional.empty();
    }
  }

  private static int big(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << Byte.SIZE | bytes[at + i] & BYTE;
    }
    return value;
  }

  private static int small(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << Byte.SIZE | bytes[at + i] & BYTE;
    }
    return value;
  }

  /** From segment to segment until one begins a frame (ITU-T T.81, annex B). */
  private static Optional<Dots> jpeg(byte[] bytes) {
    int at = 2;
    while ((bytes[at] & BYTE) == BYTE) {
      int marker = bytes[at + 1] & BYTE;
      if (marker == BYTE) { // filling
        at++;
      } else if (isFrame(marker)) {
        return Optional.of(new Dots(big(bytes, at + 7, 2), big(bytes, at + 5, 2)));
      } else {
        at += 2 + Math.max(2, big(bytes, at + 2, 2));
      }
    }
    return Optional.empty();
  }

  /** SOF0 to SOF15, but for the tables that are numbered among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Of the three kinds of content (RFC 9649). */
  private static Optional<Dots> webp(byte[] bytes) {
    return switch (bytes[WEBP_KIND]) {
      case 'X' ->
          Optional.of(
              new Dots(small(bytes, WEBP_EXTENDED, 3) + 1, small(bytes, WEBP_EXTENDED + 3, 3) + 1));
      case ' ' ->
          Optional.of(
              new Dots(
                  small(bytes, WEBP_LOSSY, 2) & FOURTEEN_BITS,
                  small(bytes, WEBP_LOSSY + 2, 2) & FOURTEEN_BITS));
      case 'L' -> {
        int both = small(bytes, WEBP_LOSSLESS, 4);
        yield Optional.of(new Dots((both & FOURTEEN_BITS) + 1, (both >>> 14 & FOURTEEN_BITS) + 1));
      }
      default -> Optional.empty();
    };
  }
}
