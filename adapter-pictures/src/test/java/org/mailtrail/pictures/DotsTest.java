package org.mailtrail.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pictures.PictureType;

class DotsTest {
  private static Optional<Dots> dots(PictureType type, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(PictureType.of(bytes)).contains(type);
    return Dots.of(type, bytes);
  }

  @Test
  void the_head_of_each_type_tells_how_large_it_becomes() {
    Optional<Dots> expected = Optional.of(new Dots(600, 200));

    assertThat(dots(PictureType.PNG, "89504e470d0a1a0a 0000000d 49484452 00000258 000000c8"))
        .isEqualTo(expected);
    assertThat(dots(PictureType.GIF, "474946383961 5802 c800 00")).isEqualTo(expected);
    assertThat(
            dots(
                PictureType.JPEG,
                "ffd8 ffe0 0004 0000 ffff ffc4 0003 00 ffc2 0011 08 00c8 0258 03 00000000"))
        .isEqualTo(expected);
    assertThat(
            dots(
                PictureType.WEBP,
                "52494646 00000000 57454250 56503820 00000000 000000 9d012a 5802 c800"))
        .isEqualTo(expected);
    assertThat(dots(PictureType.WEBP, "52494646 00000000 57454250 5650384c 00000000 2f 57c23100"))
        .isEqualTo(expected);
    assertThat(
            dots(
                PictureType.WEBP,
                "52494646 00000000 57454250 56503858 00000000 00000000 570200 c70000"))
        .isEqualTo(expected);
  }

  @Test
  void a_head_that_is_cut_off_or_broken_tells_nothing() {
    assertThat(dots(PictureType.PNG, "89504e470d0a1a0a 0000000d 49484452 0000")).isEmpty();
    assertThat(dots(PictureType.JPEG, "ffd8 ffe0 0004 0000 ffe1 ffff")).isEmpty();
    assertThat(dots(PictureType.JPEG, "ffd8 ffd9 0000 1234")).isEmpty();
    assertThat(dots(PictureType.WEBP, "52494646 00000000 57454250 41424344")).isEmpty();
  }

  @Test
  void fillings_without_end_are_read_to_their_end() {
    byte[] filled = new byte[100_000];
    Arrays.fill(filled, (byte) 0xFF);
    filled[1] = (byte) 0xD8;
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    empty.writeBytes(HexFormat.of().parseHex("ffd8"));
    for (int i = 0; i < 10_000; i++) {
      empty.writeBytes(HexFormat.of().parseHex("ffe00000"));
    }

    assertThat(Dots.of(PictureType.JPEG, filled)).isEmpty();
    assertThat(Dots.of(PictureType.JPEG, empty.toByteArray())).isEmpty();
  }

  @Test
  void huge_and_empty_ones_are_not_shown() {
    assertThat(new Dots(5_000, 5_000).areFew()).isTrue();
    assertThat(new Dots(5_000, 5_001).areFew()).isFalse();
    assertThat(new Dots(0, 5).areFew()).isFalse();
    assertThat(new Dots(-1, -1).areFew()).isFalse();
    assertThat(new Dots(Integer.MAX_VALUE, Integer.MAX_VALUE).areFew()).isFalse();
  }
}
