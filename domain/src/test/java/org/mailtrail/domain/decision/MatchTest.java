package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.address.EmailAddress;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "jim@contoso.example, salesperson JIM, JIM, true",
    "ann@fabrikam.example, contact CT000001, CT000001, false",
    "'\"this is he\"@fabrikam.example', contact C 1, C 1, false",
  })
  void what_was_written_is_read_back(
      String address, String person, String code, boolean isSalesperson) {
    Match match = new Match(EmailAddress.of(address), Match.Field.SENDER, person);

    assertThat(Match.parse(match.toString())).contains(match);
    assertThat(match.code()).isEqualTo(code);
    assertThat(match.isSalesperson()).isEqualTo(isSalesperson);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RECIPIENT jane@con…",
        "TO jim@contoso.example is salesperson JIM",
        "FROM jim is salesperson JIM",
        "FROM jim@contoso.example is a stranger"
      })
  void anything_else_is_no_match(String text) {
    assertThat(Match.parse(text)).isEmpty();
  }

  @Test
  void each_missing_side_is_said_in_its_own_words() {
    assertThat(MissingSide.values()).extracting(MissingSide::meaning).doesNotHaveDuplicates();
  }
}
