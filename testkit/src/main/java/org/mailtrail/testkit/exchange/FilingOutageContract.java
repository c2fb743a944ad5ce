package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.Filed.Status;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/**
 * What is told of mail that a server could not file, and what is left of it; a part of {@link
 * MailFilingContract}.
 */
abstract class FilingOutageContract extends MailboxContract {
  static List<ItemId> waiting(TrialMailbox mailbox) {
    return ids(waiting(prepared(mailbox)));
  }

  @Test
  final void what_was_filed_until_the_server_broke_off_is_told_and_the_rest_as_failed() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, MANY);
    MailIntake intake = prepared(mailbox);
    List<ItemId> items = ids(waiting(intake));
    mailbox.silence(items.get(MANY - 1));
    List<Filed> results = intake.file(orders(items, Destination.ARCHIVE));
    mailbox.answerAgain();
    List<ItemId> left =
        results.stream().filter(one -> one.status() == Status.FAILED).map(Filed::item).toList();

    assertThat(results).extracting(Filed::item).isEqualTo(items);
    assertThat(results).extracting(Filed::status).containsOnly(Status.MOVED, Status.FAILED);
    assertThat(results.get(MANY - 1).problem()).isNotEmpty();
    assertThat(waiting(mailbox)).isEqualTo(left);
    assertThat(archive(mailbox)).hasSize(MANY - left.size());

    assertThat(intake.file(orders(left, Destination.ARCHIVE)))
        .extracting(Filed::status)
        .containsOnly(Status.MOVED);
    assertThat(archive(mailbox)).extracting(ItemRef::key).hasSize(MANY).doesNotHaveDuplicates();
  }

  @Test
  final void a_server_that_breaks_off_before_anything_is_filed_is_told_as_one_that_may_come_back() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    MailIntake intake = prepared(mailbox);
    List<ItemId> items = ids(waiting(intake));
    mailbox.silence(items.get(0));

    assertThatThrownBy(() -> intake.file(orders(items, Destination.ARCHIVE)))
        .asInstanceOf(InstanceOfAssertFactories.type(ExchangeException.class))
        .matches(ExchangeException::retryHelps, "a retry helps");
  }

  @Test
  final void a_server_out_of_reach_is_told_as_one_that_may_come_back() {
    MailIntake intake = outOfReach().intake();

    assertUnreachable(() -> intake.file(orders(List.of(new ItemId("item")), Destination.ARCHIVE)));
  }
}
