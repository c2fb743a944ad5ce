package org.mailtrail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;

class ParticipantTest {
  private static final EmailAddress ANN = EmailAddress.of("ann@fabrikam.example");

  private static String shown(String name) {
    return new Participant(ANN, name).displayName();
  }

  @Test
  void a_display_name_is_kept_up_to_a_thousand_characters_and_cut_beyond() {
    assertThat(shown("n".repeat(1_000))).isEqualTo("n".repeat(1_000));
    assertThat(shown("n".repeat(60_000))).isEqualTo("n".repeat(999) + "…");
  }

  @Test
  void no_character_of_two_halves_is_cut_in_its_middle() {
    String rockets = "\ud83d\ude80".repeat(600);

    assertThat(shown(rockets)).isEqualTo("\ud83d\ude80".repeat(499) + "…");
    assertThat(shown("n" + rockets)).isEqualTo("n" + "\ud83d\ude80".repeat(499) + "…");
  }
}
