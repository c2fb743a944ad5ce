package org.mailtrail.cli.option;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads texts that are typed. */
public final class Texts {
  private static final int LONGEST_CODE = 100;

  private Texts() {}

  private static String line(String text) {
    if (text.codePoints().anyMatch(Texts::isNoText)) {
      throw new TypeConversionException("'" + text + "' holds a control character");
    }
    return text;
  }

  /** No database keeps half a surrogate pair, and not all of them U+0000. */
  private static boolean isNoText(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  private static String written(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("is empty. Write something, or leave the option out");
    }
    return line(text).strip();
  }

  private static String code(String text) {
    String code = written(text);
    if (code.length() > LONGEST_CODE) {
      throw new TypeConversionException(
          "'" + code + "' is no code: up to " + LONGEST_CODE + " characters in one line");
    }
    return code;
  }

  /** What every option without a converter of its own is read by: a line, which may be empty. */
  public static final class Line implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return line(text);
    }
  }

  /** Any text. */
  public static final class Any implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return written(text);
    }
  }

  /** What identifies something, such as a template. */
  public static final class Code implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return code(text);
    }
  }

  /** A reason of the ledger: {@code not-an-address} is {@code NOT_AN_ADDRESS}. */
  public static final class Reason implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return code(text).toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
  }

  /** An opportunity's number. */
  public static final class Opportunity implements ITypeConverter<OpportunityNumber> {
    @Override
    public OpportunityNumber convert(String text) {
      return new OpportunityNumber(code(text));
    }
  }

  /** A contact's number. */
  public static final class Contact implements ITypeConverter<ContactNumber> {
    @Override
    public ContactNumber convert(String text) {
      return new ContactNumber(code(text));
    }
  }

  /** A salesperson's code. */
  public static final class Salesperson implements ITypeConverter<SalespersonCode> {
    @Override
    public SalespersonCode convert(String text) {
      return new SalespersonCode(code(text));
    }
  }

  /** A message's key. */
  public static final class Key implements ITypeConverter<MessageKey> {
    @Override
    public MessageKey convert(String text) {
      try {
        return new MessageKey(written(text));
      } catch (IllegalArgumentException identifiesNothing) {
        throw new TypeConversionException(
            "'"
                + text
                + "' identifies no message. Write it as it stands there, like <1@x.example>");
      }
    }
  }

  /** A pass. */
  public static final class Pass implements ITypeConverter<PassId> {
    @Override
    public PassId convert(String text) {
      return PassId.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' names no pass. \"mailtrail setup show --passes 5\" names the"
                          + " latest"));
    }
  }

  /** A file or folder. */
  public static final class File implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      try {
        if (!text.isBlank()) {
          return Path.of(text);
        }
      } catch (InvalidPathException noPath) {
        // told below, as a blank one is
      }
      throw new TypeConversionException("'" + text + "' is no path of a file");
    }
  }

  /** A file, or {@code -} for what comes in. */
  public static final class Input implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return new File().convert(text).toString();
    }
  }

  /** A URL with a host. */
  public static final class Url implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI url = new URI(text);
        if (url.getScheme() != null && url.getHost() != null && url.getPort() <= 65_535) {
          return url;
        }
      } catch (URISyntaxException noUrl) {
        // told below, as one without a host is
      }
      throw new TypeConversionException(
          "'" + text + "' is no URL. Write it like https://mail.contoso.com/path");
    }
  }
}
