package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link BrokenLinks} keeps. Extend it, give it yours, and run it. */
public abstract class BrokenLinksContract extends HandContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  private static final MailboxName MAIN = new MailboxName("main");
  private static final EntryNumber NOBODY = new EntryNumber(999_999_999);

  /** A contract to be kept. */
  protected BrokenLinksContract() {
    // the hooks give what is tried
  }

  private static EntryNumber number(HandBooks books, int message) {
    return entry(books, message).number();
  }

  private static LinkCount counted() {
    return LinkCount.none()
        .begun(NOON)
        .wentOn(new EntryNumber(7), 12, Map.of(MAIN, new Tally(9, 2, 1, 0, 0)))
        .runEnded(NOON.plusSeconds(5), Map.of(MAIN, 3L, SampleMail.OTHER, 1L));
  }

  @Test
  final void who_is_gone_is_so_since_the_first_time_until_it_is_there_again() {
    HandBooks books = with(empty(), SampleMail.interactions(3));
    BrokenLinks links = books.brokenLinks();
    EntryNumber one = number(books, 0);
    EntryNumber two = number(books, 1);
    links.judge(List.of(one, two, two), List.of(number(books, 2)), NOON);
    links.judge(List.of(one), List.of(), NOON.plusSeconds(9));

    assertThat(links.goneSince(List.of(one, two, number(books, 2))))
        .containsExactlyInAnyOrderEntriesOf(Map.of(one, NOON, two, NOON));
    links.judge(List.of(), List.of(one), NOON.plusSeconds(10));
    assertThat(links.goneSince(List.of(one, two))).containsOnlyKeys(two);
    assertThat(links.goneSince(List.of(one))).isEmpty();
    assertThat(links.goneSince(List.of())).isEmpty();
  }

  @Test
  final void numbers_without_an_entry_are_passed_over() {
    HandBooks books = with(empty(), SampleMail.interactions(1));
    BrokenLinks links = books.brokenLinks();
    links.judge(List.of(NOBODY, number(books, 0)), List.of(), NOON);

    assertThat(links.goneSince(List.of(NOBODY, number(books, 0))))
        .containsOnlyKeys(number(books, 0));
  }

  @Test
  final void what_is_gone_is_counted_by_mailbox() {
    HandBooks books = with(empty(), SampleMail.interactions(4));
    BrokenLinks links = books.brokenLinks();
    MailboxName mailbox = entry(books, 0).interaction().message().mailbox();
    assertThat(links.tally()).isEmpty();
    links.judge(List.of(number(books, 0), number(books, 3)), List.of(), NOON);

    assertThat(links.tally()).containsExactly(Map.entry(mailbox, 2L));
  }

  @Test
  final void entries_whose_message_is_gone_are_found() {
    HandBooks books = with(empty(), SampleMail.interactions(4));
    books.brokenLinks().judge(List.of(number(books, 1), number(books, 3)), List.of(), NOON);
    EntryFilter gone = EntryFilter.all().gone();

    assertThat(books.entries().page(gone, Optional.empty(), 10))
        .extracting(listed -> listed.entry().number())
        .containsExactly(number(books, 3), number(books, 1));
    assertThat(books.entries().page(gone.text("offer 1"), Optional.empty(), 10)).hasSize(1);
    assertThat(books.entries().total(gone, 10)).isEqualTo(new Total(2, true));
    assertThat(books.books().log().page(gone, Optional.of(number(books, 3)), 10))
        .extracting(entry -> entry.number())
        .containsExactly(number(books, 1));
  }

  @Test
  final void how_far_the_count_has_come_is_read_as_it_was_kept() {
    BrokenLinks links = empty().brokenLinks();
    assertThat(links.count()).isEqualTo(LinkCount.none());
    LinkCount first = counted();
    assertThat(links.keep(LinkCount.none(), first)).isTrue();
    assertThat(links.count()).isEqualTo(first);

    LinkCount second = first.begun(NOON.plusSeconds(60)).roundEnded(NOON.plusSeconds(61));
    assertThat(links.keep(first, second)).isTrue();
    assertThat(links.count()).isEqualTo(second);
  }

  @Test
  final void who_stands_further_back_keeps_nothing() {
    BrokenLinks links = empty().brokenLinks();
    LinkCount first = counted();
    links.keep(LinkCount.none(), first);

    assertThat(links.keep(LinkCount.none(), LinkCount.none().begun(NOON))).isFalse();
    assertThat(links.count()).isEqualTo(first);
  }

  @Test
  final void of_several_who_go_on_at_once_one_does() {
    BrokenLinks links = empty().brokenLinks();
    LinkCount first = counted();
    links.keep(LinkCount.none(), first);
    List<Callable<Boolean>> calls =
        IntStream.range(0, 4)
            .<Callable<Boolean>>mapToObj(
                n -> () -> links.keep(first, first.begun(NOON.plusSeconds(n))))
            .toList();

    assertThat(AtOnce.all(calls)).containsOnlyOnce(true);
  }

  @Test
  final void what_is_judged_goes_with_the_unit_of_work_that_fails() {
    HandBooks books = with(empty(), SampleMail.interactions(1));
    BrokenLinks links = books.brokenLinks();
    assertThatThrownBy(
            () ->
                books
                    .books()
                    .unitOfWork()
                    .run(
                        () -> {
                          links.keep(LinkCount.none(), counted());
                          links.judge(List.of(number(books, 0)), List.of(), NOON);
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(links.count()).isEqualTo(LinkCount.none());
    assertThat(links.tally()).isEmpty();
  }

  @Test
  final void links_out_of_reach_are_told_as_such_that_may_come_back() {
    BrokenLinks links = outOfReach().brokenLinks();
    assertUnreachable(links::count);
    assertUnreachable(() -> links.keep(LinkCount.none(), counted()));
    assertUnreachable(() -> links.judge(List.of(NOBODY), List.of(), NOON));
    assertUnreachable(() -> links.goneSince(List.of(NOBODY)));
    assertUnreachable(links::tally);
  }
}
