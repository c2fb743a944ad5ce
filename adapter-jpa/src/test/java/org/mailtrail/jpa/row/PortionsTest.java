package org.mailtrail.jpa.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {
  private static final int MOST_OF_H2 = 65_536;

  @Test
  void are_all_values_in_their_order_and_none_is_more_than_h2_holds() {
    List<String> many = IntStream.range(0, 70_000).mapToObj(String::valueOf).toList();

    List<String[]> portions = Portions.of(many);

    assertThat(portions).allSatisfy(one -> assertThat(one).hasSizeBetween(1, MOST_OF_H2));
    assertThat(portions.stream().flatMap(Arrays::stream).toList()).isEqualTo(many);
    assertThat(Portions.of(List.of())).isEmpty();
  }
}
