package org.mailtrail.burn;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.people.AddressBook;

/** The books as one process reaches them: each call is a step, and can fail. */
final class BooksOfAll {
  private final World world;
  private final Machine machine;
  private boolean hasLostCommit;

  BooksOfAll(World world, Machine machine) {
    this.world = world;
    this.machine = machine;
  }

  Books books() {
    Books kept = world.books().books();
    return new Books(
        each(AddressBook.class, kept.people()),
        each(Templates.class, kept.templates()),
        each(InteractionLog.class, kept.log()),
        each(Ledger.class, kept.ledger()),
        each(WorkInHand.class, kept.workInHand()),
        new Commits());
  }

  Quarantine quarantine() {
    return each(Quarantine.class, world.books().quarantine());
  }

  PassLock lock(PassLock kept) {
    return each(PassLock.class, kept);
  }

  /** Looks at each report. */
  Passes passes() {
    return each(Passes.class, world.books().passes());
  }

  private final class Commits implements UnitOfWork {
    @Override
    public <T> T run(Supplier<T> work) {
      step("commit");
      UnitOfWork unit = world.memory();
      T result = world.undivided(() -> unit.run(work));
      world.invariants().noEntryTwice();
      try {
        world.weather().commitAnswer();
      } catch (RuntimeException lost) {
        hasLostCommit = true;
        throw lost;
      }
      return result;
    }
  }

  private void step(String what) {
    world.step(what);
    world.weather().checkBooks(world.steps());
  }

  private <T> T each(Class<T> port, T kept) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(port, kept, method, arguments)));
  }

  private @Nullable Object call(
      Class<?> port, Object kept, Method method, Object @Nullable [] arguments) throws Throwable {
    step(port.getSimpleName() + "." + method.getName());
    if (arguments != null && arguments.length == 1 && arguments[0] instanceof PassReport report) {
      told(report);
    }
    Object result = invoke(kept, method, arguments);
    if (method.getName().equals("begin")) {
      world.blame().begins(machine);
      world.weather().begun(world.steps());
    }
    return result instanceof Optional<?> found
            && found.isPresent()
            && found.get() instanceof PassLock.Lease lease
        ? Optional.of(each(PassLock.Lease.class, lease))
        : result;
  }

  private void told(PassReport report) {
    if (!hasLostCommit) {
      world.invariants().addsUp(report);
    }
    hasLostCommit = false;
  }

  private static @Nullable Object invoke(Object kept, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(kept, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
