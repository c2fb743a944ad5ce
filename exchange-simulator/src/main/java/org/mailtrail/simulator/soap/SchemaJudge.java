package org.mailtrail.simulator.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Judges envelopes by Microsoft's schemas. Safe for several threads. */
public final class SchemaJudge {
  private static final Pattern FORBIDDEN =
      Pattern.compile("&#x(?:[0-8BCEF]|1[0-9A-F]|FFFE|FFFF|D[89A-F][0-9A-F]{2});");

  private final Schema schema;

  private SchemaJudge(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads the schemas; takes about a second.
   *
   * @param folder the one that holds {@code soap11-ews.xsd} and what it includes
   */
  public static SchemaJudge of(Path folder) {
    Path envelope = folder.resolve("soap11-ews.xsd");
    if (!Files.isRegularFile(envelope)) {
      throw new UncheckedIOException(
          new IOException(envelope + ": there is no such schema; name the folder that holds it"));
    }
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      return new SchemaJudge(factory.newSchema(envelope.toFile()));
    } catch (SAXException broken) {
      throw new IllegalStateException(envelope + ": is no schema", broken);
    }
  }

  /** What is wrong with an envelope first; empty when nothing is. */
  public Optional<SAXParseException> firstViolation(byte[] envelope) {
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new Strict());
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(envelope)));
      return Optional.empty();
    } catch (SAXParseException violation) {
      return Optional.of(violation);
    } catch (SAXException | IOException broken) {
      throw new IllegalStateException("an envelope cannot be validated", broken);
    }
  }

  /** Refuses a request that the schemas do not allow. */
  public void request(byte[] envelope) {
    firstViolation(envelope)
        .ifPresent(
            violation -> {
              throw SoapFault.schema(
                  String.valueOf(violation.getMessage()),
                  violation.getLineNumber(),
                  violation.getColumnNumber());
            });
  }

  /**
   * Refuses a response that the schemas do not allow, but for the character references that
   * Exchange is known to write.
   */
  public void response(byte[] envelope) {
    String text = new String(envelope, StandardCharsets.UTF_8);
    byte[] scrubbed = FORBIDDEN.matcher(text).replaceAll("?").getBytes(StandardCharsets.UTF_8);
    firstViolation(scrubbed)
        .ifPresent(
            violation -> {
              throw new IllegalStateException(
                  "the simulator's own response breaks the schema", violation);
            });
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // a warning is no violation
    }

    @Override
    public void error(SAXParseException violation) throws SAXException {
      throw violation;
    }

    @Override
    public void fatalError(SAXParseException violation) throws SAXException {
      throw violation;
    }
  }
}
