package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PowerShell's values: nothing, truth, numbers, strings, lists, and objects as maps. */
final class Values {
  private Values() {}

  /** An object or hash table; names are compared without case. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  static List<Object> list(@Nullable Object value) {
    List<Object> list = new ArrayList<>();
    if (value instanceof Collection<?> many) {
      list.addAll(many);
    } else if (value != null) {
      list.add(value);
    }
    return list;
  }

  /** What a pipeline gives: nothing, its one result, or a list. */
  static @Nullable Object unrolled(List<Object> results) {
    return switch (results.size()) {
      case 0 -> null;
      case 1 -> results.get(0);
      default -> results;
    };
  }

  static boolean isTrue(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.size() > 1 || many.size() == 1 && isTrue(many.iterator().next());
    }
    return value != null
        && !Boolean.FALSE.equals(value)
        && !"".equals(value)
        && !Integer.valueOf(0).equals(value);
  }

  static String text(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(Values::text).collect(Collectors.joining(" "));
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return value == null ? "" : value.toString();
  }

  static boolean equal(@Nullable Object left, @Nullable Object right) {
    return text(left).equalsIgnoreCase(text(right));
  }

  static Object apply(String operator, @Nullable Object left, @Nullable Object right) {
    return switch (operator) {
      case "-and" -> isTrue(left) && isTrue(right);
      case "-or" -> isTrue(left) || isTrue(right);
      case "-eq" -> equal(left, right);
      case "-ne" -> !equal(left, right);
      case "-gt" -> Integer.parseInt(text(left)) > Integer.parseInt(text(right));
      case "-contains" -> list(left).stream().anyMatch(element -> equal(element, right));
      case "-match" ->
          Pattern.compile(text(right), Pattern.CASE_INSENSITIVE).matcher(text(left)).find();
      case "-join" ->
          list(left).stream().map(Values::text).collect(Collectors.joining(text(right)));
      case "+" -> sum(left, right);
      default -> throw new IllegalArgumentException("the stub does not know " + operator);
    };
  }

  static Object sum(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Collection<?>) {
      List<Object> all = list(left);
      all.addAll(list(right));
      return all;
    }
    return text(left) + text(right);
  }
}
