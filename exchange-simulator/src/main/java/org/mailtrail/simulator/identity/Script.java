package org.mailtrail.simulator.identity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** Answers that were ordered, in the order in which they fit. */
final class Script {
  private final List<Order> orders = new ArrayList<>();

  private static final class Order {
    private final Predicate<Request> which;
    private final Response response;
    private int times;

    private Order(Predicate<Request> which, Response response, int times) {
      this.which = which;
      this.response = response;
      this.times = times;
    }
  }

  synchronized void add(int times, Predicate<Request> which, Response response) {
    orders.add(new Order(which, response, times));
  }

  synchronized Optional<Response> answer(Request request) {
    for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
      Order order = each.next();
      if (order.which.test(request)) {
        if (--order.times == 0) {
          each.remove();
        }
        return Optional.of(order.response);
      }
    }
    return Optional.empty();
  }

  synchronized void clear() {
    orders.clear();
  }
}
