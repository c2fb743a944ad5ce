package org.mailtrail.testkit.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** What broken books are made of. */
final class SetupBookSpecimens {
  private SetupBookSpecimens() {}

  /** A unit of work that keeps what was written before it failed. */
  static SetupBooks withoutRollback() {
    SetupBooks good = SetupBooks.in(new Memory());
    return new SetupBooks(good.setups(), good.trail(), new Unbound());
  }

  /** A unit of work that forgets to commit. */
  static SetupBooks withoutCommit() {
    Memory memory = new Memory();
    SetupBooks good = SetupBooks.in(memory);
    return new SetupBooks(good.setups(), good.trail(), new Forgetful(memory));
  }

  private static final class Unbound implements UnitOfWork {
    @Override
    public <T> T run(Supplier<T> work) {
      return work.get();
    }
  }

  private record Forgetful(Memory memory) implements UnitOfWork {
    @Override
    public <T> T run(Supplier<T> work) {
      List<T> results = new ArrayList<>();
      try {
        return memory.run(
            () -> {
              results.add(work.get());
              throw new NotCommitted();
            });
      } catch (NotCommitted undone) {
        return results.get(0);
      }
    }
  }

  private static final class NotCommitted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Good setups, until a method is broken. */
  static class GoodSetups implements Setups {
    final Setups good = new InMemorySetups(new Memory());

    SetupBooks books() {
      Memory memory = new Memory();
      return new SetupBooks(this, new InMemoryAuditTrail(memory), memory);
    }

    @Override
    public Optional<MailboxSetup> find(MailboxName name) {
      return good.find(name);
    }

    @Override
    public List<MailboxSetup> all() {
      return good.all();
    }

    @Override
    public boolean save(MailboxSetup setup) {
      return good.save(setup);
    }

    @Override
    public boolean remove(MailboxSetup setup) {
      return good.remove(setup);
    }

    MailboxSetup withVersion(MailboxSetup setup, long version) {
      return new MailboxSetup(
          setup.name(), setup.place(), setup.account(), setup.routine(), setup.logging(), version);
    }
  }

  /** A good trail, until a method is broken. */
  static class GoodTrail implements AuditTrail {
    final AuditTrail good = new InMemoryAuditTrail(new Memory());

    SetupBooks books() {
      Memory memory = new Memory();
      return new SetupBooks(new InMemorySetups(memory), this, memory);
    }

    @Override
    public void append(AuditEntry entry) {
      good.append(entry);
    }

    @Override
    public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
      return good.page(filter, after, atMost);
    }
  }
}
