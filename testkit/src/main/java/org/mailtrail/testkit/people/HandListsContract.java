package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.HandBooks;

/**
 * What every never-log list, number series, sales cycle and directory of people keeps. Extend it,
 * give it yours, and run it.
 */
public abstract class HandListsContract extends PeopleDirectoryContract {
  /** A contract to be kept. */
  protected HandListsContract() {
    // the hooks give what is tried
  }

  @Test
  final void who_is_on_the_never_log_list_is_never_logged() {
    NeverLogList list = empty().neverLogList();
    Sender bob = new Sender("bob@tailspin.example");
    Sender domain = new Sender("fabrikam.example");

    assertThat(list.add(domain)).isTrue();
    assertThat(list.add(bob)).isTrue();
    assertThat(list.add(bob)).isFalse();
    assertThat(list.senders()).containsExactly(bob, domain);
    assertThat(list.read().covers(EmailAddress.of("x@mail.fabrikam.example"))).isTrue();
    assertThat(list.read().covers(EmailAddress.of("bob@tailspin.example"))).isTrue();
    assertThat(list.read().covers(EmailAddress.of("ann@tailspin.example"))).isFalse();
    assertThat(list.remove(bob)).isTrue();
    assertThat(list.remove(bob)).isFalse();
    assertThat(list.senders()).containsExactly(domain);
  }

  @Test
  final void numbers_run_from_one_on_and_each_is_given_once() {
    HandBooks books = empty();
    Set<Long> given = new ConcurrentSkipListSet<>();
    Callable<Integer> taking =
        () -> {
          books.books().unitOfWork().run(() -> given.add(books.numberSeries().next("OP")));
          return 0;
        };
    AtOnce.all(Collections.nCopies(4, taking));

    assertThat(given).containsExactly(1L, 2L, 3L, 4L);
    assertThat(books.numberSeries().next("CT")).isOne();
    assertThat(books.numberSeries().next("OP")).isEqualTo(5);
  }

  @Test
  final void the_sales_cycle_is_the_usual_one_until_another_is_set_up() {
    HandBooks books = empty();
    List<Stage> own = List.of(new Stage("B", "Börja", 1), new Stage("A", "Avsluta", 99));
    assertThat(books.stages().all()).isEqualTo(Stage.standard());
    books.stages().replace(own);
    assertThat(books.stages().all()).isEqualTo(own);
    books.stages().replace(own.subList(1, 2));

    assertThat(books.stages().all()).isEqualTo(own.subList(1, 2));
  }

  @Test
  final void a_salesperson_is_in_one_team_or_in_none() {
    Teams teams = empty().teams();
    SalespersonCode jim = new SalespersonCode("JIM");
    SalespersonCode liv = new SalespersonCode("LIV");
    assertThat(teams.of(jim)).isEmpty();
    assertThat(teams.members("NORTH")).isEmpty();
    teams.assign(jim, Optional.of("NORTH"));
    teams.assign(liv, Optional.of("NORTH"));
    teams.assign(liv, Optional.of("NORTH"));
    assertThat(teams.members("NORTH")).containsExactlyInAnyOrder(jim, liv);
    teams.assign(jim, Optional.of("SOUTH"));
    teams.assign(liv, Optional.empty());

    assertThat(teams.of(jim)).contains("SOUTH");
    assertThat(teams.of(liv)).isEmpty();
    assertThat(teams.members("NORTH")).isEmpty();
    assertThat(teams.members("SOUTH")).containsExactly(jim);
  }

  @Test
  final void teams_are_told_by_their_code_with_all_who_are_in_them() {
    Teams teams = empty().teams();
    assertThat(teams.all()).isEmpty();
    SalespersonCode jim = new SalespersonCode("JIM");
    SalespersonCode liv = new SalespersonCode("LIV");
    SalespersonCode ann = new SalespersonCode("ANN");
    teams.assign(jim, Optional.of("SOUTH"));
    teams.assign(liv, Optional.of("NORTH"));
    teams.assign(ann, Optional.of("SOUTH"));

    assertThat(teams.all()).containsOnlyKeys("NORTH", "SOUTH");
    assertThat(teams.all().firstKey()).isEqualTo("NORTH");
    assertThat(teams.all().get("SOUTH")).containsExactlyInAnyOrder(ann, jim);
    teams.assign(liv, Optional.empty());
    assertThat(teams.all()).containsOnlyKeys("SOUTH");
  }

  @Test
  final void lists_out_of_reach_are_told_as_such_that_may_come_back() {
    HandBooks books = outOfReach();

    assertUnreachable(() -> books.neverLogList().read());
    assertUnreachable(() -> books.numberSeries().next("OP"));
    assertUnreachable(() -> books.stages().all());
    assertUnreachable(() -> books.peopleDirectory().findCompanies("", "", 1));
  }
}
