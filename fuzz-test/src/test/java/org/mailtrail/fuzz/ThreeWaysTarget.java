package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.message.MessageDraft;
import org.mailtrail.mime.MessageReader;
import org.mailtrail.mime.SignedMail;

/**
 * One letter given as raw mail, by Graph and by EWS: what is decided and told of it is the same.
 */
final class ThreeWaysTarget implements Target {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final DecisionTable TABLE = new DecisionTable(DecisionPolicy.standard());
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(salesperson("JR", 3), salesperson("OB", 4)),
          List.of(contact("CT1", 0), contact("CT2", 1), contact("CT3", 2)));

  private static Salesperson salesperson(String code, int at) {
    return new Salesperson(
        new SalespersonCode(code), code, List.of(EmailAddress.of(Letters.ADDRESSES.get(at))));
  }

  private static Contact contact(String number, int at) {
    return new Contact(
        new ContactNumber(number),
        number,
        "",
        List.of(ContactAddress.always(EmailAddress.of(Letters.ADDRESSES.get(at)))),
        Contact.Standing.OPEN);
  }

  @Override
  public void read(Draw draw) throws Exception {
    Letter letter = Letters.letter(draw);
    Message mail = MessageReader.read(letter.asMail(), new ItemId("A"), NOW);
    Message graph = opened(ofGraph(letter), letter);
    Message ews = opened(ofEws(letter), letter);
    String told = told(mail);
    assertThat(told(graph)).as("Graph, not as raw mail: " + letter).isEqualTo(told);
    assertThat(told(ews)).as("EWS, not as raw mail: " + letter).isEqualTo(told);
  }

  private static String told(Message message) {
    Verdict verdict = TABLE.decide(message, false, PEOPLE);
    return String.join(
        "\n",
        verdict.decision() + " " + verdict.authenticity(),
        "author " + message.participants().author().map(each -> each.address()),
        "recipients " + message.participants().recipients(),
        "key " + (message.key().isMessageId() ? message.key() : "digest"),
        "sent " + message.summary().sentAt() + ", believed " + message.summary().believedSentAt(),
        "received " + message.summary().receivedAt(),
        "sensitivity " + message.traits().sensitivity());
  }

  private static Message ofGraph(Letter letter) throws IOException {
    byte[] json = letter.asJson().getBytes(StandardCharsets.UTF_8);
    MessageDraft draft = JsonStream.read(new ByteArrayInputStream(json), new MessageDraft());
    return message(
        draft.item(new ItemId("A"), other -> Optional.of(MessageKey.ofDigest(new byte[32])), NOW));
  }

  private static Message ofEws(Letter letter) throws IOException {
    byte[] xml = letter.asXml().getBytes(StandardCharsets.UTF_8);
    Node item = AnswerReader.document(new ByteArrayInputStream(xml));
    return message(
        new ItemDraft(item, URI.create("https://mail.example/owa/"))
            .item(new ItemId("A"), LastingTraits.of(item), NOW));
  }

  private static Message message(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        bad -> {
          throw new AssertionError(bad.problem());
        });
  }

  /** As both adapters do with what is signed. */
  private static Message opened(Message message, Letter letter) throws IOException {
    return SignedMail.isSigned(message)
        ? SignedMail.opened(message, new ByteArrayInputStream(letter.asMail()))
        : message;
  }
}
