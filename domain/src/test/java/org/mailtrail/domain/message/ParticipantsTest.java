package org.mailtrail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;

class ParticipantsTest {
  private static Participant at(String address) {
    return Participant.of(EmailAddress.of(address));
  }

  @Test
  void to_comes_before_cc_and_each_address_once() {
    Participants participants =
        new Participants(
            Optional.of(at("a@x.example")),
            Optional.empty(),
            List.of(at("b@x.example"), at("c@x.example")),
            List.of(at("B@X.example"), at("d@x.example")));
    assertThat(participants.recipients())
        .extracting(EmailAddress::toString)
        .containsExactly("b@x.example", "c@x.example", "d@x.example");
  }

  @Test
  void the_sender_stands_in_for_a_missing_author() {
    Participants participants =
        new Participants(Optional.empty(), Optional.of(at("s@x.example")), List.of(), List.of());
    assertThat(participants.author()).contains(at("s@x.example"));
  }

  @Test
  void a_thousand_recipients_are_kept_in_order() {
    List<Participant> to =
        IntStream.range(0, 1_000).mapToObj(i -> at("r" + i + "@x.example")).toList();
    assertThat(new Participants(Optional.empty(), Optional.empty(), to, List.of()).recipients())
        .hasSize(1_000)
        .endsWith(EmailAddress.of("r999@x.example"));
  }
}
