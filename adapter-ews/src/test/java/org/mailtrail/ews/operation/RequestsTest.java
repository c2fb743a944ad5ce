package org.mailtrail.ews.operation;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.operation.ItemQuery.Order;
import org.mailtrail.ews.operation.ItemQuery.Page;
import org.mailtrail.ews.operation.ItemQuery.Wanted;
import org.mailtrail.ews.soap.SoapEnvelope;
import org.xml.sax.SAXException;

@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class RequestsTest {
  private static final FolderRef INBOX =
      FolderRef.distinguished("inbox", Optional.of("log@contoso.example"));
  private static final FolderRef FOLDER = FolderRef.byId("AAMk+/=");
  private static final List<ItemId> IDS = List.of(new ItemId("AQ=="), new ItemId("Ag=="));
  private static Schema schema;

  @BeforeAll
  static void read_the_schemas() throws SAXException {
    Path shared = Path.of(System.getProperty("mailtrail.shared"), "ews-xsd", "soap11-ews.xsd");
    schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(shared.toFile());
  }

  static Stream<Operation> all_requests() {
    ItemQuery query =
        ItemQuery.all(
            INBOX,
            Order.OLDEST_FIRST,
            new Page(1_000, 5),
            LastingTraits.PROPERTIES.toArray(Property[]::new));
    Wanted key = new Wanted(Property.SEARCH_KEY, "AQID");
    Wanted id = new Wanted(Property.field("message:InternetMessageId"), "<a&\"b\u0001@c>");
    return Stream.of(
        FolderRequests.find(INBOX, true, 0),
        FolderRequests.tree(INBOX, 500),
        FolderRequests.findPublic(
            FolderRef.distinguished("publicfoldersroot", Optional.empty()), 500),
        FolderRequests.named(FOLDER, "R & D <x>"),
        FolderRequests.namedPublic(FOLDER, "Queue"),
        FolderRequests.get(INBOX, false),
        FolderRequests.get(FOLDER, true),
        FolderRequests.create(FOLDER, "Not Logged"),
        query.operation(),
        query.matching(List.of(key)).operation(),
        query.matching(List.of(key, id)).after(3).operation(),
        query.matching(List.of(new Wanted(Property.COPY_OF, "x"))).operation(),
        ItemQuery.all(FOLDER, Order.NEWEST_FIRST, new Page(1, 0)).operation(),
        ItemRequests.get(IDS, ItemDraft.PROPERTIES),
        ItemRequests.mime(IDS.get(0)),
        ItemRequests.move(IDS, FOLDER),
        ItemRequests.delete(IDS),
        ItemRequests.draft(FOLDER, "Mailtrail probe"),
        ItemRequests.copy(
            FOLDER,
            Map.of(
                Property.FLAGS, "1",
                Property.DELIVERED, "2026-03-02T12:00:00Z",
                Property.COPY_OF, "x")));
  }

  @ParameterizedTest
  @MethodSource("all_requests")
  void every_request_is_valid_by_microsofts_schemas(Operation operation) {
    for (Optional<String> owner : List.of(Optional.<String>empty(), Optional.of("a@b.example"))) {
      byte[] request = new SoapEnvelope(owner).around(operation.content());

      assertThatCode(
              () ->
                  schema
                      .newValidator()
                      .validate(new StreamSource(new ByteArrayInputStream(request))))
          .doesNotThrowAnyException();
    }
  }
}
