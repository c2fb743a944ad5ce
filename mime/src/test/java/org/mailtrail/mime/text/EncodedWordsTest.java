package org.mailtrail.mime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= ~ Grüße",
        "=?UTF-8*de?q?Gr=C3=BC=C3=9Fe?= ~ Grüße",
        "=?iso-8859-1?B?R3L832U=?= ~ Grüße",
        "=?iso-8859-1?B?R3L832U?= ~ Grüße",
        "=?us-ascii?Q?Gr=FC=DFe?= ~ Grüße",
        "=?us-ascii?Q?Gr=C3=BC=C3=9Fe?= ~ Grüße",
        "=?iso-8859-1?Q?Grüße?= ~ Grüße",
        "=?utf-8?Q?Grüße?= ~ Grüße",
        "=?utf-8?Q?a?= =?utf-8?Q?b?= ~ ab",
        "=?utf-8?Q?a?==?utf-8?Q?b?= ~ ab",
        "=?utf-8?Q?a?= x =?utf-8?Q?b?= ~ a x b",
        "=?utf-8?B?4oI=?= =?utf-8?B?rA==?= ~ €",
        "=?utf-8?Q?a b?= ~ a b",
        "x=?utf-8?Q?a?=y ~ xay",
        "=?utf-7?Q?Fr+APY-sche_+-_1?= ~ Frösche + 1",
        "=?gb2312?B?xOO6ww==?= ~ 你好",
        "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= ~ 日本",
        "=?x-unknown?Q?a?= ~ a",
        "=?x-strange?Q?a=FC?= ~ =?x-strange?Q?a=FC?=",
        "=?x-strange?Q?M=C3=BCller?= ~ Müller",
        "=?unknown-8bit?Q?M=FCller?= ~ Müller",
        "=?macintosh?Q?M=9Fller?= ~ Müller",
        "=?latin-1?Q?M=FCller?= ~ Müller",
        "=?ISO_8859-1?Q?100=80?= ~ 100€",
        "=?windows1252?Q?M=FCller?= ~ Müller",
        "=?utf_8?Q?M=C3=BCller?= ~ Müller",
        "=?\"utf-8\"?Q?M=C3=BCller?= ~ Müller",
        "=?gb_2312-80?B?1tDOxA==?= ~ 中文",
        "=?utf-8?B?TQ==w7xsbGVy?= ~ Müller",
        "=?utf-8?B?Pz8_Pz8-?= ~ ?????>",
        "=?utf-8?Q?never ends ~ =?utf-8?Q?never ends",
        "=?utf-8?Q?broken =?utf-8?Q?a?= ~ =?utf-8?Q?broken a",
        "=?utf-8?X?a?= ~ =?utf-8?X?a?=",
        "=?utf-8?Q?=4?= ~ =4",
      })
  void what_is_meant(String written, String meant) {
    assertThat(EncodedWords.decode(written)).isEqualTo(meant);
  }

  @Property
  void whatever_was_encoded_comes_back(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String word = "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    assertThat(EncodedWords.decode(word)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property
  void nothing_is_refused(@ForAll String text) {
    assertThat(EncodedWords.decode("=?" + text)).isNotNull();
    assertThat(EncodedWords.decode("=?utf-7?Q?+" + text + "?=")).isNotNull();
    assertThat(EncodedWords.decode("=?utf-8?B?" + text + "?=")).isNotNull();
  }

  @Test
  void hostile_text_is_read_in_reasonable_time() {
    for (String piece : List.of("=?a?q?z", "=?a?q?", "=?", "?=", "=?a?q?z?=", "=?utf-7?q?+A?=")) {
      assertThat(EncodedWords.decode(piece.repeat(1_000_000 / piece.length()))).isNotNull();
    }
  }
}
