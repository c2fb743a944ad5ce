package org.mailtrail.application.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.application.log.desk.Office.done;
import static org.mailtrail.application.log.desk.Office.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.Office;
import org.mailtrail.application.port.pictures.RemotePicture.Missed;
import org.mailtrail.application.port.pictures.RemotePicture.Why;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.testkit.setup.SampleSetups;

class FetchPicturesTest {
  private static final List<String> TWO = List.of("https://a.example/1", "https://a.example/2");

  private final Office office = new Office();
  private final EntryNumber entry = office.offer("1").number();

  /** What the audit trail said when strangers were asked. */
  private final List<Long> audited = new ArrayList<>();

  private FetchPictures pictures(Sight sight) {
    return new FetchPictures(
        office.entries.seenBy(sight),
        addresses -> {
          audited.add(office.audited("FetchPictures"));
          return List.of(new Missed(Why.NOT_REACHED), new Missed(Why.NOT_REACHED));
        });
  }

  @Test
  void a_call_is_one_line_that_stands_before_the_first_stranger_is_asked() {
    FetchPictures pictures = pictures(Sight.everything());

    assertThat(done(pictures.fetch(entry, TWO, "anna"))).hasSize(2);
    assertThat(done(pictures.fetch(entry, TWO, "anna"))).hasSize(2);

    assertThat(audited).containsExactly(1L, 2L);
    assertThat(office.trail.latest(Optional.of(SampleSetups.MAIN), 1).get(0).toString())
        .contains("2 asked for")
        .contains("anna")
        .doesNotContain("a.example");
  }

  @Test
  void who_may_not_open_the_message_has_nobody_asked() {
    FetchPictures pictures = pictures(new Sight(Optional.empty(), Optional.of(Set.of())));

    assertThat(refused(pictures.fetch(entry, TWO, "anna"))).isEqualTo("not-shared");
    assertThat(refused(pictures.fetch(new EntryNumber(99), TWO, "anna")))
        .isEqualTo("unknown-entry");
    assertThat(audited).isEmpty();
    assertThat(office.audited("FetchPictures")).isZero();
  }
}
