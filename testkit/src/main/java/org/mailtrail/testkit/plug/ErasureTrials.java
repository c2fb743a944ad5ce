package org.mailtrail.testkit.plug;

import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.letter.Letter;

/** What trying to erase Ann takes. */
abstract class ErasureTrials {
  static final ContactNumber ANN = new ContactNumber("CT000001");
  static final ContactNumber FIRM = new ContactNumber("CT000009");
  static final String ANNS = "ann@fabrikam.example";
  static final EmailAddress ADDRESS = EmailAddress.of(ANNS);

  final StrangersTrial trial = new StrangersTrial(this::empty);

  /** A storage without people, by this clock; closed by the contract. */
  protected abstract StoragePlug empty(Clock time);

  @AfterEach
  final void end() {
    trial.close();
  }

  final Mailtrail logged(Letter... letters) {
    Mailtrail mailtrail = trial.with(UnknownPeople.leave());
    for (Letter letter : letters) {
      trial.deliver(MAIN, letter);
    }
    trial.pass(mailtrail);
    return mailtrail;
  }

  final Letter fromAnn() {
    return trial.letter(ANNS, JIM);
  }

  static Extent erase(Mailtrail mailtrail) {
    return done(mailtrail.people().erase().erase(ANN, ANN.value(), "anna"));
  }

  static <T> T done(DeskAnswer<T> answer) {
    return answer.match(
        done -> done,
        refusal -> {
          throw new AssertionError(refusal.toString());
        });
  }

  static String code(DeskAnswer<?> answer) {
    return answer.match(done -> "done", Refusal::code);
  }

  static List<LedgerRow> rows(Mailtrail mailtrail) {
    return mailtrail.storage().books().ledger().page(LedgerFilter.all(), Optional.empty(), 50);
  }
}
