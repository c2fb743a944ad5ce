package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ledger.Outcome;

/** Mailings to ten thousand people, which once stopped a mailbox for ever. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class LittleMemoryTest {
  private static final Path PEOPLE = Path.of("../mime/src/test/resources/org/mailtrail/mime/cases");
  private static final int MAILS = 150;
  private static final String MANY =
      IntStream.range(0, 10_000)
          .mapToObj(n -> "p" + n + "@contoso.example")
          .collect(Collectors.joining(",\r\n "));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void mail_with_ten_thousand_recipients_is_logged_in_256_MB(LoggingWay way) throws Exception {
    try (CaseRig rig = new CaseRig(way, Databases.H2, folder)) {
      rig.people(PEOPLE.resolve("salespeople.csv"), PEOPLE.resolve("contacts.csv"));
      for (int n = 0; n < MAILS; n++) {
        rig.deliver("m" + n, mail(n));
      }

      long from = System.nanoTime();
      assertThat(rig.logInOwnProcess("-Xmx256m", "-XX:+UseSerialGC")).isEmpty();

      System.out.printf(
          Locale.ROOT, "%s: %d mails in %.1f s%n", way, MAILS, (System.nanoTime() - from) / 1e9);
      assertThat(rig.tally()).isEqualTo(Map.of(Outcome.LOGGED, (long) MAILS));
      assertThat(rig.waiting()).isZero();
    }
  }

  private static byte[] mail(int n) {
    return ("From: ann.whitfield@fabrikam.example\r\nTo: jane.roe@contoso.example,\r\n "
            + MANY
            + "\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nMessage-ID: <m"
            + (n + "@x.example>\r\n\r\nHello\r\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
