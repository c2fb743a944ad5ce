package org.mailtrail.bootstrap.mailflow;

import org.mailtrail.domain.message.EmailAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is an e-mail address. */
final class AddressOption implements ITypeConverter<EmailAddress> {
  @Override
  public EmailAddress convert(String text) {
    return EmailAddress.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is no e-mail address. Write it like log@contoso.com"));
  }
}
