package org.mailtrail.burn;

import java.lang.reflect.Proxy;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;

/** Ports that a pass has no use for. */
final class Unused {
  private Unused() {}

  static MessageStore store() {
    return port(MessageStore.class);
  }

  static MailboxProbe probe() {
    return port(MailboxProbe.class);
  }

  private static <T> T port(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("a pass calls " + method);
            }));
  }
}
