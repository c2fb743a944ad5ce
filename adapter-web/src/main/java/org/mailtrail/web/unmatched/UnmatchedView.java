package org.mailtrail.web.unmatched;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;

/**
 * The queue as its page shows it.
 *
 * @param messages newest first
 * @param senders who sent most of the newest
 * @param never who is never logged, and who never can be put there
 * @param asked what stands in the address
 * @param next where the next page begins; empty on the last
 */
public record UnmatchedView(
    List<LedgerRow> messages,
    List<SenderCount> senders,
    Never never,
    Asked asked,
    Optional<String> next) {
  /**
   * The never-log list.
   *
   * @param listed who is on it
   * @param ours of the senders who are shown, those who are our own people, who can never be on it
   */
  public record Never(List<Sender> listed, Map<Sender, SalespersonCode> ours) {
    /** Copies both. */
    public Never {
      listed = List.copyOf(listed);
      ours = Map.copyOf(ours);
    }
  }

  /** Our own salesperson whose mail the sender's is; empty when there is none. */
  public Optional<String> ourOwn(String sender) {
    return Sender.parse(sender)
        .flatMap(one -> Optional.ofNullable(never.ours().get(one)))
        .map(SalespersonCode::value);
  }

  /** What is asked for: one sender, and whether senders are counted by domain. */
  public record Asked(Optional<Sender> sender, boolean byDomain) {
    Address address(String path) {
      return Address.of(path)
          .with("sender", sender.map(Sender::value))
          .with("by", byDomain ? Optional.of("domain") : Optional.empty());
    }
  }

  /** A message as its box in the form sends it. */
  public String box(LedgerRow row) {
    return Chosen.written(row);
  }

  /** The address of an act. */
  public String act(String act) {
    return asked.address("/unmatched/" + act).toString();
  }

  /** The address of the messages of one sender or domain. */
  public String of(String sender) {
    return new Asked(Sender.parse(sender), asked.byDomain()).address("/unmatched").toString();
  }

  /** The address with senders counted the other way. */
  public String otherwise() {
    return new Asked(asked.sender(), !asked.byDomain()).address("/unmatched").toString();
  }

  /** The address of the next page. */
  public String older() {
    return asked.address("/unmatched").with("after", next).toString();
  }
}
