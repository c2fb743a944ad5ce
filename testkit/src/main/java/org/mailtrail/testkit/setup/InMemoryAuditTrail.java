package org.mailtrail.testkit.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.testkit.Memory;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {
  private static final Comparator<AuditLine> OLDEST_FIRST =
      Comparator.comparing((AuditLine line) -> line.position().at())
          .thenComparing(line -> line.position().number());

  private final Memory memory;
  private final List<AuditEntry> kept;

  /** Nothing has happened so far. */
  public InMemoryAuditTrail(Memory memory) {
    this.memory = memory;
    this.kept = memory.list();
  }

  @Override
  public void append(AuditEntry entry) {
    memory.access(() -> kept.add(entry));
  }

  @Override
  public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
    return memory.access(
        () ->
            IntStream.range(0, kept.size())
                .mapToObj(number -> line(number, kept.get(number)))
                .filter(line -> filter.lets(line.entry()))
                .filter(line -> after.map(last -> isBehind(line, last)).orElse(true))
                .sorted(OLDEST_FIRST.reversed())
                .limit(atMost)
                .toList());
  }

  /** Lets lines be told otherwise; that each act is told stays. */
  public void retell(UnaryOperator<AuditEntry.Change> how) {
    kept.replaceAll(
        entry ->
            new AuditEntry(
                entry.at(),
                entry.who(),
                entry.mailbox(),
                entry.action(),
                entry.changes().stream().map(how).toList()));
  }

  private static AuditLine line(int number, AuditEntry entry) {
    return new AuditLine(new AuditPosition(entry.at(), number), entry);
  }

  private static boolean isBehind(AuditLine line, AuditPosition last) {
    return OLDEST_FIRST.compare(line, new AuditLine(last, line.entry())) < 0;
  }
}
