package org.mailtrail.jpa.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.port.pass.PassLegs.Leg;
import org.mailtrail.application.port.pass.PassLegs.Spent;

/** The legs of a pass as one text: nine numbers a leg, times in milliseconds. */
final class LegText {
  private LegText() {}

  static @Nullable String of(PassLegs legs) {
    return legs.legs().isEmpty()
        ? null
        : legs.legs().stream().map(LegText::of).collect(Collectors.joining(";"));
  }

  private static String of(Leg leg) {
    Spent spent = leg.spent();
    return LongStream.of(
            leg.from().toEpochMilli(),
            leg.until().toEpochMilli(),
            leg.messages(),
            spent.read().toMillis(),
            spent.decided().toMillis(),
            spent.committed().toMillis(),
            spent.moved().toMillis(),
            spent.held().waited().toMillis(),
            spent.held().throttled())
        .mapToObj(Long::toString)
        .collect(Collectors.joining(","));
  }

  static PassLegs read(@Nullable String text) {
    return text == null
        ? PassLegs.none()
        : new PassLegs(Arrays.stream(text.split(";")).map(LegText::leg).toList());
  }

  private static Leg leg(String text) {
    long[] is = Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    return new Leg(
        Instant.ofEpochMilli(is[0]),
        Instant.ofEpochMilli(is[1]),
        is[2],
        new Spent(
            Duration.ofMillis(is[3]),
            Duration.ofMillis(is[4]),
            Duration.ofMillis(is[5]),
            Duration.ofMillis(is[6]),
            new Held(Duration.ofMillis(is[7]), is[8])));
  }
}
