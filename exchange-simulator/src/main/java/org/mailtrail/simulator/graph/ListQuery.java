package org.mailtrail.simulator.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.Item;

/**
 * The OData options of a message list (Graph: user-list-messages), refused where Graph refuses
 * them.
 *
 * @param top how many, 1 to 1000; 10 where nothing is said
 * @param skip how many to leave out
 * @param newestFirst the order
 * @param filter which items
 * @param filtered whether there is a filter at all
 */
record ListQuery(int top, int skip, boolean newestFirst, Predicate<Item> filter, boolean filtered) {
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*(\\w+)\\s+(eq|ne|ge|gt|le|lt)\\s+('(?:[^']|'')*'|\\S+)\\s*");
  private static final Set<String> ORDERS = Set.of("receivedDateTime", "receivedDateTime desc");

  static ListQuery of(Request request) {
    String order = request.parameter("$orderby").orElse("receivedDateTime desc");
    if (!ORDERS.contains(order)) {
      throw GraphError.badRequest("Could not find a property in $orderby: " + order);
    }
    Optional<String> filter = request.parameter("$filter");
    filter.ifPresent(text -> refuseInefficient(text, request.parameter("$orderby")));
    return new ListQuery(
        // learn.microsoft.com/graph/api/user-list-messages: 10 of themselves, 1 to 1000 by $top
        number(request, "$top", 10, 1, 1000),
        number(request, "$skip", 0, 0, Integer.MAX_VALUE),
        order.endsWith(" desc"),
        filter.map(ListQuery::parse).orElse(item -> true),
        filter.isPresent());
  }

  static int number(Request request, String name, int otherwise, int least, int most) {
    String text = request.parameter(name).orElse(Integer.toString(otherwise));
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw GraphError.badRequest("Invalid value '" + text + "' for " + name + ".");
    }
    throw GraphError.badRequest("Invalid value '" + text + "' for " + name + ".");
  }

  /** Properties in $orderby must come first in $filter (Graph: user-list-messages). */
  private static void refuseInefficient(String filter, Optional<String> order) {
    if (order.isPresent() && !filter.strip().startsWith("receivedDateTime")) {
      throw new GraphError(
          400, "InefficientFilter", "The restriction or sort order is too complex.");
    }
  }

  private static Predicate<Item> parse(String filter) {
    return Arrays.stream(filter.split("\\s+and\\s+", -1))
        .map(ListQuery::clause)
        .reduce(item -> true, Predicate::and);
  }

  private static Predicate<Item> clause(String text) {
    Matcher clause = CLAUSE.matcher(text);
    if (!clause.matches()) {
      throw GraphError.badRequest("Invalid filter clause: " + text);
    }
    String value = clause.group(3);
    String bare =
        value.startsWith("'") ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    return switch (clause.group(1)) {
      case "internetMessageId" -> item -> Objects.equals(item.mail().messageId(), bare);
      case "conversationId" -> item -> item.mail().shape().threadRoot().equals(bare);
      case "isDraft" -> item -> item.isDraft() == Boolean.parseBoolean(bare);
      case "receivedDateTime" -> received(clause.group(2), bare);
      default -> throw GraphError.badRequest("Could not find a property named " + clause.group(1));
    };
  }

  private static Predicate<Item> received(String operator, String value) {
    Instant limit;
    try {
      limit = Instant.parse(value);
    } catch (DateTimeException wrong) {
      throw GraphError.badRequest("Invalid date '" + value + "' in $filter.");
    }
    return item -> holds(operator, item.receivedAt().compareTo(limit));
  }

  private static boolean holds(String operator, int comparison) {
    return switch (operator) {
      case "eq" -> comparison == 0;
      case "ne" -> comparison != 0;
      case "ge" -> comparison >= 0;
      case "gt" -> comparison > 0;
      case "le" -> comparison <= 0;
      default -> comparison < 0;
    };
  }

  /** The properties that were asked for; empty for all but the expensive ones. */
  static Set<String> selected(Request request) {
    List<String> names =
        Arrays.asList(request.parameter("$select").orElse("").split("\\s*,\\s*", -1));
    return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }
}
