package org.mailtrail.cli.option;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is typed. */
public final class TypedWords {
  private TypedWords() {}

  /** A constant as people write it: {@code on-premises}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is none of: "
                        + Arrays.stream(type.getEnumConstants())
                            .map(TypedWords::of)
                            .collect(Collectors.joining(", "))));
  }

  /** The name of a mailbox. */
  public static final class Mailbox implements ITypeConverter<MailboxName> {
    @Override
    public MailboxName convert(String word) {
      try {
        return new MailboxName(word);
      } catch (IllegalArgumentException noName) {
        throw new TypeConversionException(noName.getMessage());
      }
    }
  }

  /** An e-mail address. */
  public static final class Address implements ITypeConverter<EmailAddress> {
    @Override
    public EmailAddress convert(String word) {
      return EmailAddress.parse(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + word + "' is no e-mail address. Write it like log@contoso.com"));
    }
  }

  /** An e-mail address, as it is written. */
  public static final class WrittenAddress implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      new Address().convert(word);
      return word;
    }
  }

  /** The id of a trouble of health. */
  public static final class Trouble implements ITypeConverter<UUID> {
    @Override
    public UUID convert(String word) {
      try {
        return UUID.fromString(word);
      } catch (IllegalArgumentException noId) {
        throw new TypeConversionException(
            "'" + word + "' names no trouble. \"mailtrail health\" names them");
      }
    }
  }

  /** A character encoding. */
  public static final class Encoding implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String word) {
      try {
        return Charset.forName(word);
      } catch (IllegalArgumentException unknown) {
        throw new TypeConversionException(
            "'" + word + "' is no encoding that is known. Write one such as windows-1252");
      }
    }
  }

  /** A kind of Exchange. */
  public static final class Kind implements ITypeConverter<ExchangeKind> {
    @Override
    public ExchangeKind convert(String word) {
      return constant(ExchangeKind.class, word);
    }
  }

  /** A way to sign in. */
  public static final class SignIn implements ITypeConverter<Account.Method> {
    @Override
    public Account.Method convert(String word) {
      return constant(Account.Method.class, word);
    }
  }
}
