package org.mailtrail.cli.access;

import org.mailtrail.application.port.access.UserName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A user's name, as it is typed. */
final class TypedUser implements ITypeConverter<UserName> {
  @Override
  public UserName convert(String text) {
    try {
      return new UserName(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }
}
