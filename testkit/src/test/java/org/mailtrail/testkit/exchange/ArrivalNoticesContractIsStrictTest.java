package org.mailtrail.testkit.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial;

class ArrivalNoticesContractIsStrictTest {
  private static Supplier<NoticesTrial> onTrial = RememberedNotices::whole;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            bent(
                "mail_that_comes_is_told_with_the_subscription_and_its_state",
                "subscribe",
                (call, good) -> good.call(stateless((NoticeAddress) call[0]))),
            broken(
                "what_has_come_before_is_not_told",
                () -> new RememberedNotices(ArrivalNoticesContractIsStrictTest::tellingTheOld)),
            broken(
                "each_subscription_has_a_name_of_its_own_and_is_told",
                () -> RememberedNotices.whole().loud()),
            bent("who_renews_is_told_for_longer", "renew", (call, good) -> unchanged(call)),
            broken(
                "who_does_not_renew_is_told_no_more_after_the_end",
                () -> RememberedNotices.whole().frozen()),
            bent(
                "what_exchange_has_forgotten_is_not_renewed",
                "renew",
                (call, good) -> unchanged(call)),
            bent(
                "what_is_cancelled_is_told_no_more_and_cancelled_only_once",
                "cancel",
                (call, good) -> call),
            bent(
                "an_address_where_nobody_listens_is_refused_and_no_secret_is_told",
                "subscribe",
                (call, good) -> told(call, good)),
            broken(
                "a_server_out_of_reach_is_told_as_one_that_may_come_back",
                RememberedNotices::whole)));
  }

  private static Optional<StandingNotice> unchanged(Object[] call) {
    return Optional.of(new StandingNotice((String) call[0], Instant.EPOCH));
  }

  private static ArrivalNotices tellingTheOld(ArrivalNotices real) {
    return Bent.of(
        ArrivalNotices.class,
        real,
        "subscribe",
        (call, good) -> {
          Object standing = good.call(call);
          ((InMemoryArrivalNotices) real).arrive();
          return standing;
        });
  }

  private static NoticeAddress stateless(NoticeAddress address) {
    return new NoticeAddress(address.url(), Secret.of("another"));
  }

  private static Object told(Object[] call, Bent.Good good) {
    try {
      return good.call(call);
    } catch (ExchangeException refused) {
      String state = ((NoticeAddress) call[0]).state().use(value -> value);
      throw new ExchangeException(refused.kind(), refused.getMessage() + " " + state, refused);
    }
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<NoticesTrial> bad) {
    return Map.entry(clause, () -> onTrial = bad);
  }

  private static Map.Entry<String, Runnable> bent(String clause, String method, Bent.Bend bend) {
    return broken(
        clause,
        () -> new RememberedNotices(good -> Bent.of(ArrivalNotices.class, good, method, bend)));
  }

  static final class Trial extends ArrivalNoticesContract {
    @Override
    protected NoticesTrial silent() {
      return onTrial.get();
    }

    @Override
    protected NoticesTrial outOfReach() {
      return onTrial.get();
    }
  }
}
