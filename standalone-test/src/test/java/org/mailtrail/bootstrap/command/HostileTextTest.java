package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.Administration;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.setup.Step;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.GraphConnection;

/** Every command that shows text from outside, with text that would steer the terminal. */
class HostileTextTest {
  private static final String EVIL =
      "\u001B[2J\u001B]0;x\u0007\u009B31m\u202Egnp\u2066\u200B\u2028\r\nForged: line";

  @TempDir private static Path folder = Path.of("");
  private static Path settings = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    settings =
        Files.writeString(folder.resolve("mailtrail.properties"), "mailtrail.home = " + folder);
    Configuration configuration = Configuration.read(Optional.of(settings), Map.of());
    try (Engine engine = Engine.start(configuration, Clock.systemUTC())) {
      engine.mailtrail().entries().log().append(List.of(Invented.interaction(1, EVIL)));
      engine
          .mailtrail()
          .storage()
          .books()
          .ledger()
          .record(List.of(Invented.ledgerRow(EVIL, Instant.parse("2026-11-24T12:00:00Z"))));
      setUp(engine.administration());
      engine
          .mailtrail()
          .storage()
          .books()
          .templates()
          .put(new InteractionTemplate("VISIT", EVIL, EVIL, BigDecimal.ONE, Duration.ZERO));
    }
  }

  private static void setUp(Administration administration) {
    MailboxName main = new MailboxName("main");
    Place place =
        new Place(
            ExchangeKind.ONLINE,
            EmailAddress.of("log@contoso.example"),
            GraphConnection.WORLDWIDE,
            Folders.standard(ExchangeKind.ONLINE));
    administration.setUp(main).apply(main, new Step.Exchange(place), EVIL);
    Account account =
        new Account(
            Account.Method.APPLICATION, EVIL, EVIL, EVIL, URI.create("http://localhost:8400/"));
    administration.setUp(main).apply(main, new Step.Credentials(account), EVIL);
  }

  private static String config() {
    return "--config=" + settings;
  }

  static Stream<List<String>> showing() throws IOException {
    Path letter =
        Files.writeString(
            folder.resolve("evil.eml"),
            String.join(
                "\r\n",
                "From: =?utf-8?q?=1B[2J?= <ann@fabrikam.example>",
                "To: jane@contoso.example",
                "Message-ID: <\u009B31m@x.example>",
                "Subject: =?utf-8?q?=1B[2J=C2=9B=E2=80=AE=0D=0AForged:_line?=",
                "",
                "x",
                ""));
    Path rules =
        Files.writeString(
            folder.resolve("rules.json"),
            "[{\"Name\":\"Log Email Sent to This Organization\",\"State\":\"Enabled\\u001b[2J\","
                + "\"BlindCopyTo\":[\"x\\u009b\\u202e\\nForged: line@x.example\"]}]");
    return Stream.of(
        List.of("entries"),
        List.of("entries", "--format=csv"),
        List.of("entries", "--format=tsv"),
        List.of("entries", "--format=json"),
        List.of("ledger"),
        List.of("template", "list"),
        List.of("explain", letter.toString()),
        List.of("check-rules", "--mailbox=log@contoso.example", rules.toString()),
        List.of("setup", "show"),
        List.of("setup", "audit"),
        List.of("entries", "--limit=" + EVIL),
        List.of("entries", "--contact=" + EVIL),
        List.of("entries", EVIL),
        List.of("entries", "--config=" + EVIL),
        List.of("explain", EVIL),
        List.of("import", "--contacts=" + EVIL),
        List.of("log", EVIL),
        List.of("setup", "show", EVIL),
        List.of("setup", "secret", "main", EVIL),
        List.of("setup", "exchange", "main", "--endpoint=https://x.example/" + EVIL),
        List.of("setup", "habits", "main", "--template=" + EVIL),
        List.of(EVIL));
  }

  private static final List<Integer> NEVER = List.of(0x1B, 0x07, 0x9B, 0x202E, 0x2066, 0x200B);

  @ParameterizedTest
  @MethodSource("showing")
  void no_text_from_outside_steers_the_terminal(List<String> words) {
    List<String> typed = new ArrayList<>(words);
    if (words.stream()
        .noneMatch(word -> word.startsWith("--config") || word.equals("check-rules"))) {
      typed.add(config());
    }
    CommandTrial.Done done = CommandTrial.run(typed.toArray(String[]::new));
    boolean isCsv = words.contains("--format=csv") || words.contains("--format=tsv");

    assertThat(done.said()).isNotBlank().doesNotContain("fault of Mailtrail", "\tat ");
    assertThat(done.said().codePoints())
        .as(done.said())
        .noneMatch(point -> NEVER.contains(point) && (point < 0x2000 || !isCsv));
    if (!isCsv) {
      assertThat(done.said().lines()).noneMatch(line -> line.startsWith("Forged: line"));
    }
  }
}
