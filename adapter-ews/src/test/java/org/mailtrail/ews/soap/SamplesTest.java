package org.mailtrail.ews.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xml.sax.SAXException;

/** Microsoft's samples of EWS. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class SamplesTest {
  private static final Path EWS = Path.of(System.getProperty("mailtrail.shared"), "ews-xsd");

  @Test
  void every_valid_sample_of_an_answer_is_read() throws IOException, SAXException {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(EWS.resolve("soap11-ews.xsd").toFile());
    List<String> read = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    try (Stream<Path> samples = Files.list(EWS.resolve("doc-samples"))) {
      for (Path sample : samples.sorted().toList()) {
        if (isValidAnswer(schema, sample)) {
          (isRead(sample) ? read : unread).add(sample.getFileName().toString());
        }
      }
    }
    assertThat(unread).isEmpty();
    assertThat(read).hasSizeGreaterThan(15);
  }

  private static boolean isValidAnswer(Schema schema, Path sample) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(sample.toFile()));
      return Files.readString(sample).contains("ResponseMessages");
    } catch (SAXException invalid) {
      return false;
    }
  }

  private static boolean isRead(Path sample) throws IOException {
    List<Node> messages = new ArrayList<>();
    try (InputStream input = Files.newInputStream(sample)) {
      AnswerReader.read(input, messages::add);
    } catch (SoapFaultException fault) {
      return false;
    }
    return messages.stream().allMatch(message -> message.textAt("ResponseCode").isPresent())
        && !messages.isEmpty();
  }
}
