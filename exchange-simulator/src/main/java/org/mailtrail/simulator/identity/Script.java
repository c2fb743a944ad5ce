package org.mailtrail.simulator.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** Answers that were ordered, in the order in which they fit. */
final class Script {
  private final List<Order> orders = new CopyOnWriteArrayList<>();

  private record Order(Predicate<Request> which, Response response, AtomicInteger times) {}

  void add(int times, Predicate<Request> which, Response response) {
    orders.add(new Order(which, response, new AtomicInteger(times)));
  }

  /** Conditions are tried without a lock: they may make requests of their own. */
  Optional<Response> answer(Request request) {
    for (Order order : orders) {
      if (order.times().get() > 0
          && order.which().test(request)
          && order.times().getAndDecrement() > 0) {
        return Optional.of(order.response());
      }
    }
    return Optional.empty();
  }

  void clear() {
    orders.clear();
  }
}
