package org.mailtrail.benchmark.scale;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers from a command line, in order; what is missing has a standard.
 *
 * @param given the numbers
 * @param isByPush whether the word {@code push} stands after them
 */
record Numbers(List<Integer> given, boolean isByPush) {
  private static final String PUSH = "push";

  Numbers {
    given = List.copyOf(given);
  }

  static Numbers of(String[] words) {
    List<String> all = Arrays.asList(words);
    boolean isByPush = !all.isEmpty() && all.get(all.size() - 1).equals(PUSH);
    List<String> numbers = isByPush ? all.subList(0, all.size() - 1) : all;
    return new Numbers(numbers.stream().map(Integer::valueOf).toList(), isByPush);
  }

  int at(int place, int standard) {
    return place < given.size() ? given.get(place) : standard;
  }
}
