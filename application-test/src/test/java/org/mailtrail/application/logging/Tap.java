package org.mailtrail.application.logging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.people.AddressBook;

/** Stands between a use case and its ports: sees every call, and may break it. */
public interface Tap {
  /** Called before the port is, with the call as {@code Port.method}. */
  void before(String call, Object[] arguments);

  /** Called after the port has answered. */
  default void after(String call) {
    // most have nothing to say then
  }

  /** The port behind the tap. */
  static <T> T on(Class<T> port, T real, Tap tap) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(port, real, method, arguments, tap)));
  }

  private static Object call(Class<?> port, Object real, Method method, Object[] arguments, Tap tap)
      throws Throwable {
    String call = port.getSimpleName() + "." + method.getName();
    tap.before(call, arguments);
    Object answer;
    try {
      answer = method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
    tap.after(call);
    return answer instanceof Optional<?> some && some.orElse(null) instanceof PassLock.Lease lease
        ? Optional.of(on(PassLock.Lease.class, lease, tap))
        : answer;
  }

  /** All ports of the logging job behind one tap. */
  static Ports on(Ports real, Tap tap) {
    Books books = real.books();
    return new Ports(
        on(MailIntake.class, real.intake(), tap),
        new Books(
            on(AddressBook.class, books.people(), tap),
            on(Templates.class, books.templates(), tap),
            on(InteractionLog.class, books.log(), tap),
            on(Ledger.class, books.ledger(), tap),
            on(WorkInHand.class, books.workInHand(), tap),
            on(UnitOfWork.class, books.unitOfWork(), tap)),
        on(PassLock.class, real.lock(), tap),
        on(Passes.class, real.passes(), tap));
  }

  /** The ports of the logging job. */
  record Ports(MailIntake intake, Books books, PassLock lock, Passes passes) {
    public Ports with(MailIntake other) {
      return new Ports(other, books, lock, passes);
    }

    public Ports with(AddressBook other) {
      return new Ports(intake, books.withPeople(other), lock, passes);
    }
  }
}
