package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.StubGraph.Said;

/** What Graph really sends is decided as it should be; only what cannot be read is quarantined. */
class OddMessagesTest {
  private static final Pattern ROW = Pattern.compile("(?:ID-)?(\\d+)(?:\\.\\.(\\d+))?");
  private static final Instant NOW = Office.NOON;
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(
              new Salesperson(
                  new SalespersonCode("JR"),
                  "Jane Roe",
                  List.of(EmailAddress.of("jane.roe@contoso.example")))),
          List.of(
              new Contact(
                  new ContactNumber("CT1"),
                  "Ann Whitfield",
                  "Fabrikam",
                  List.of(ContactAddress.always(EmailAddress.of("ann.whitfield@fabrikam.example"))),
                  Contact.Standing.OPEN)));

  private static String resource(String name) throws IOException {
    try (InputStream file = OddMessagesTest.class.getResourceAsStream("/cases/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What the adapter makes of a list. */
  private static List<IntakeItem> read(String list) {
    try (StubGraph stub =
            new StubGraph(
                asked ->
                    asked.line().contains("/mailFolders/inbox?")
                        ? Said.json("{\"id\":\"F1\",\"displayName\":\"Inbox\"}")
                        : Said.json(asked.line().contains("$value") ? asked.line() : list));
        GraphAdapters graph =
            GraphAdapters.connect(
                new GraphConnection(
                    stub.address(), Office.MAILBOX, Network.standard().allowingPlainHttp()),
                claims -> Secret.of("token"),
                new Office.PlayedClock())) {
      return graph.intake(MailboxFolders.standard()).read(1_000, 0).items();
    }
  }

  private static Message message(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        bad -> {
          throw new AssertionError(bad.id() + " is quarantined: " + bad.problem());
        });
  }

  static String decided(Message message) {
    return decided(message, DecisionPolicy.standard());
  }

  private static String decided(Message message, DecisionPolicy policy) {
    Decision decision = new DecisionTable(policy).decide(message, false, PEOPLE).decision();
    if (decision instanceof Decision.Logged logged) {
      var exchange = logged.exchanges().get(0);
      return "LOGGED "
          + exchange.flow()
          + (" " + exchange.salesperson() + " " + exchange.contact());
    }
    return decision instanceof Decision.Skipped skipped
        ? "SKIPPED " + skipped.reason()
        : "UNMATCHED";
  }

  /** The rows of expected.tsv, one for each number. */
  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : resource("expected.tsv").lines().skip(1).toList()) {
      String[] columns = line.split("\t", -1);
      Matcher numbers = ROW.matcher(columns[0]);
      while (numbers.find()) {
        int first = Integer.parseInt(numbers.group(1));
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
        IntStream.rangeClosed(first, last)
            .forEach(
                number -> expected.put(String.format(Locale.ROOT, "ID-%02d", number), columns[1]));
      }
    }
    expected.put("ID-10", "SKIPPED NO_SENDER"); // the SMTP address is told nowhere
    expected.put("ID-11", "SKIPPED NO_RECIPIENTS"); // likewise
    expected.put("ID-40", "LOGGED INBOUND JR CT1"); // a setting decides, see below
    return expected;
  }

  static Stream<String[]> rows() throws IOException {
    Map<String, IntakeItem> items = new LinkedHashMap<>();
    read(resource("odd-messages.json")).forEach(item -> items.put(item.id().value(), item));
    return expected().entrySet().stream()
        .map(
            row ->
                new String[] {
                  row.getKey(), row.getValue(), decided(message(items.get(row.getKey())))
                });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void is_decided_as_expected(String id, String expected, String decided) {
    assertThat(decided).as(id).startsWith(expected);
  }

  @Test
  void what_offers_to_be_unsubscribed_from_is_skipped_where_newsletters_are() throws IOException {
    DecisionPolicy standard = DecisionPolicy.standard();
    DecisionPolicy strict =
        new DecisionPolicy(
            true,
            EnumSet.allOf(Automation.class),
            standard.neverLog(),
            true,
            standard.sharedAddress());
    Message newsletter =
        read(resource("odd-messages.json")).stream()
            .filter(item -> item.id().value().equals("ID-40"))
            .map(OddMessagesTest::message)
            .findFirst()
            .orElseThrow();

    assertThat(decided(newsletter, strict)).isEqualTo("SKIPPED AUTOMATED");
    assertThat(decided(newsletter, standard)).isEqualTo("LOGGED INBOUND JR CT1");
  }

  @Test
  void nothing_among_them_is_quarantined() throws IOException {
    List<String> keys = new ArrayList<>();
    for (IntakeItem item : read(resource("odd-messages.json"))) {
      keys.add(message(item).key().value());
    }

    assertThat(keys).hasSize(113).doesNotHaveDuplicates();
  }

  private static String with(String fields) {
    return "{\"value\":[{\"id\":\"A\",\"internetMessageId\":\"<a@b.example>\"," + fields + "}]}";
  }

  static Message one(String fields) {
    return message(read(with(fields)).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"singleValueExtendedProperties\":[{\"id\":\"String"
            + " 0x5d02\",\"value\":\"jane.roe@contoso.example\"}]",
        "\"internetMessageHeaders\":[{\"name\":\"From\",\"value\":\"\\\"Roe, Jane\\\""
            + " <jane.roe@contoso.example>\"}]",
        "\"internetMessageHeaders\":[{\"name\":\"FROM\",\"value\":\"jane.roe@contoso.example\"}]"
      })
  void an_author_in_the_directory_has_the_address_that_is_told_elsewhere(String told) {
    Message message =
        one("\"from\":{\"emailAddress\":{\"name\":\"Jane\",\"address\":\"/O=X/CN=JANE\"}}," + told);

    assertThat(message.participants().author())
        .contains(new Participant(EmailAddress.of("jane.roe@contoso.example"), "Jane"));
  }

  @Test
  void recipients_in_the_directory_are_found_in_the_header_fields() {
    Message message =
        one(
            "\"toRecipients\":[{\"emailAddress\":{\"name\":\"Roe,"
                + " Jane\",\"address\":\"/o=x/cn=1\"}},"
                + "{\"emailAddress\":{\"name\":\"P\",\"address\":\"/o=x/cn=2\"}},"
                + "{\"emailAddress\":{\"name\":\"ann@fabrikam.example\",\"address\":\"/o=x/cn=3\"}},"
                + "{\"emailAddress\":{\"name\":\"Q\",\"address\":\"/o=x/cn=4\"},\"singleValueExtendedProperties\":[{\"id\":\"String"
                + " 0x39fe\",\"value\":\"q@contoso.example\"}]}],"
                + "\"internetMessageHeaders\":[{\"name\":\"To\",\"value\":\"<z@contoso.example>,"
                + " p@contoso.example, \\\"Roe, Jane\\\" <jane.roe@contoso.example>, Q"
                + " <other@contoso.example>\"}]");

    assertThat(message.participants().to())
        .extracting(to -> to.address().toString())
        .containsExactly(
            "jane.roe@contoso.example",
            "p@contoso.example",
            "ann@fabrikam.example",
            "q@contoso.example");
  }

  @Test
  void an_element_that_is_nested_without_measure_costs_no_page() {
    String nested = "{\"a\":[".repeat(2_000) + "]}".repeat(2_000);

    assertThat(one("\"subject\":\"x\",\"uniqueBody\":" + nested).summary().subject())
        .isEqualTo("x");
  }

  @Test
  void what_was_never_received_nor_sent_is_dated_by_the_pass() {
    assertThat(one("\"subject\":\"x\"").summary().receivedAt()).isEqualTo(NOW);
    assertThat(one("\"sentDateTime\":\"9999-12-31T23:59:59Z\"").summary().receivedAt())
        .isEqualTo(NOW);
    assertThat(one("\"receivedDateTime\":\"2026-02-01T10:00:00.1234567\"").summary().receivedAt())
        .isEqualTo(Instant.parse("2026-02-01T10:00:00.1234567Z"));
    assertThat(one("\"sentDateTime\":\"2026-02-01T10:00:00+02:00\"").summary().receivedAt())
        .isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-23T09:00:00z",
        "2026-01-23 09:00:00Z",
        "2026-01-23T09:00Z",
        "2026-01-23T09:00:00.0000000000000Z",
        " 2026-01-23T09:00:00 ",
        "2026-01-23T10:00:00+0100",
        "2026-01-23T10:00:00 +01:00",
        "2026-01-23T10:00:00+01"
      })
  void a_time_in_another_form_is_one(String written) {
    assertThat(one("\"receivedDateTime\":\"" + written + "\"").summary().receivedAt())
        .isEqualTo(Instant.parse("2026-01-23T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23",
        "1795424400",
        "2026-13-01T00:00:00Z",
        "4501-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "soon",
        "Z",
        "T:"
      })
  void what_is_no_time_is_none(String written) {
    assertThat(one("\"receivedDateTime\":\"" + written + "\"").summary().receivedAt())
        .isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2096-01-01T00:00:00Z", "2026-03-03T12:00:01Z", "1989-12-31T23:59:59Z"})
  void a_time_of_receipt_that_cannot_be_is_none(String received) {
    String sent = ",\"sentDateTime\":\"2026-03-01T10:00:00Z\"";
    assertThat(one("\"receivedDateTime\":\"" + received + "\"" + sent).summary().receivedAt())
        .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"<>\"", "[]"})
  void a_message_id_that_only_the_header_fields_tell_is_the_key(String element) {
    String fields =
        "\"internetMessageHeaders\":[{\"name\":\"message-id\",\"value\":\"<>\"},"
            + "{\"name\":\"Message-ID\",\"value\":\"<told@x.example>\"}]";
    IntakeItem item =
        read("{\"value\":[{\"id\":\"A\",\"internetMessageId\":" + element + "," + fields + "}]}")
            .get(0);
    assertThat(message(item).key().value()).isEqualTo("<told@x.example>");
  }

  @Test
  void a_conversation_and_a_link_of_nothing_are_none() {
    Message message = one("\"conversationId\":\" \",\"webLink\":\"\"");
    assertThat(message.summary().conversationId()).isEmpty();
    assertThat(message.item().webLink()).isEmpty();
  }

  @Test
  void what_only_tells_that_a_message_is_gone_is_none() {
    assertThat(
            read(
                "{\"value\":[null,{\"id\":\"A\",\"@removed\":{\"reason\":\"deleted\"}},"
                    + "{\"id\":\"B\",\"@removed\":null,\"internetMessageId\":\"<b@x.example>\"}]}"))
        .extracting(item -> item.id().value())
        .containsExactly("B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IPM.Schedule.Meeting.Resp.Pos", "REPORT.IPM.Note.NDR"})
  void the_item_class_tells_what_exchange_made(String itemClass) {
    String sent = "\"from\":{\"emailAddress\":{\"address\":\"ann.whitfield@fabrikam.example\"}},";
    String to = "\"toRecipients\":[{\"emailAddress\":{\"address\":\"jane.roe@contoso.example\"}}],";
    Message message =
        one(
            sent
                + to
                + "\"singleValueExtendedProperties\":[{\"id\":\"String 0x1a\",\"value\":\""
                + itemClass
                + "\"}]");

    assertThat(decided(message)).isEqualTo("SKIPPED AUTOMATED");
    assertThat(Optional.of(message.summary().subject())).contains("");
  }
}
