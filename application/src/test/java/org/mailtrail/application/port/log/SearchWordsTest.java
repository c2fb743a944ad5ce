package org.mailtrail.application.port.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words become of which text. */
class SearchWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Offer no. 7, offer|offer no 7
          ann.lee@x.example|ann lee x example
          Ｏｆｆｅｒ ﬁne|offer fine
          株式会社|株式 式会 会社 社
          様|様
          ABC株式会社2026年|abc 株式 式会 会社 社 2026 年
          見積り、サーバー|見積 積り り サー ーバ バー ー
          ｻｰﾊﾞｰ|サー ーバ バー ー
          𠮷野家|𠮷野 野家 家
          ราคา|รา าค คา า
          회사 소개서|회사 소개서
          Größe Ærø|größe ærø
          %_!|
          """)
  void an_entry_keeps(String text, String words) {
    assertThat(SearchWords.of(List.of(text)))
        .containsExactlyInAnyOrder(words == null ? new String[0] : words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          off 7|off 7
          会社|会社
          株式会社|株式 式会 会社
          社|社
          社2026|社 2026
          % 。|
          """)
  void somebody_wants(String text, String words) {
    assertThat(SearchWords.wanted(text))
        .containsExactly(words == null ? new String[0] : words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"社", "年度", "abc", "会社 2026"})
  void what_is_wanted_fits_what_is_kept(String text) {
    assertThat(SearchWords.fit(SearchWords.wanted(text), SearchWords.of(List.of("ABC株式会社2026年度"))))
        .isTrue();
  }
}
