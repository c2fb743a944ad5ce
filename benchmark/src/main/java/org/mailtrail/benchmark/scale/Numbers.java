package org.mailtrail.benchmark.scale;

import java.util.Arrays;
import java.util.List;

/** Numbers from a command line, in order; what is missing has a standard. */
record Numbers(List<Integer> given) {
  Numbers {
    given = List.copyOf(given);
  }

  static Numbers of(String[] words) {
    return new Numbers(Arrays.stream(words).map(Integer::valueOf).toList());
  }

  int at(int place, int standard) {
    return place < given.size() ? given.get(place) : standard;
  }
}
