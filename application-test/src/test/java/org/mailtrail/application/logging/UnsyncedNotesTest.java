package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;

/** What a pass writes without waiting for the disk can be found again (ADR 0073). */
class UnsyncedNotesTest {
  @Test
  void what_is_in_hand_and_new_links_wait_for_no_disk_and_all_else_does() {
    Firm firm = new Firm();
    Units units = unitsOfAPass(firm, firm.ports().with(movingLinks(firm)));

    assertThat(units.in("UnitOfWork.runUnsynced"))
        .containsExactly("InteractionLog.relocate", "WorkInHand.begin");
    assertThat(units.in("UnitOfWork.run"))
        .contains("InteractionLog.append", "Ledger.record", "WorkInHand.done");
  }

  @Test
  void new_ids_do() {
    Firm firm = new Firm(InMemoryMailbox.changingIds());
    Units units = unitsOfAPass(firm, firm.ports());

    assertThat(units.in("UnitOfWork.runUnsynced")).containsExactly("WorkInHand.begin");
    assertThat(units.in("UnitOfWork.run")).contains("InteractionLog.relocate", "Ledger.relocate");
  }

  /** An intake in which a move gives a new link, as Graph does. */
  private static MailIntake movingLinks(Firm firm) {
    return Bent.of(
        MailIntake.class,
        firm.mailbox.intake(),
        "file",
        (call, good) ->
            ((List<?>) good.call(call))
                .stream().map(Filed.class::cast).map(UnsyncedNotesTest::linked).toList());
  }

  private static Filed linked(Filed filed) {
    Filed.Place now = filed.now();
    Optional<String> link = Optional.of("https://outlook.example/now/" + now.item());
    return Filed.moved(filed.item(), new Filed.Place(now.item(), now.folder(), link));
  }

  private static Units unitsOfAPass(Firm firm, Tap.Ports ports) {
    firm.deliverOffers(9);
    Units units = new Units();
    firm.pass(Firm.pagesOf(3), Tap.on(ports, units));
    assertThat(firm.archived()).isEqualTo(9);
    return units;
  }

  /** In which kind of unit each port of the books is called. */
  private static final class Units implements Tap {
    private final ThreadLocal<String> open = ThreadLocal.withInitial(() -> "none");
    private final Set<String> calls = new ConcurrentSkipListSet<>();

    @Override
    public void before(String call, Object[] arguments) {
      if (call.startsWith("UnitOfWork.")) {
        open.set(call);
      } else if (!call.startsWith("Lease.")) {
        calls.add(open.get() + " " + call);
      }
    }

    @Override
    public void after(String call) {
      if (call.startsWith("UnitOfWork.")) {
        open.remove();
      }
    }

    Set<String> in(String unit) {
      return calls.stream()
          .filter(call -> call.startsWith(unit + " "))
          .map(call -> call.substring(unit.length() + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
