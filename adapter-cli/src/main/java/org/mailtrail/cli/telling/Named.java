package org.mailtrail.cli.telling;

import org.mailtrail.application.port.outbox.SubscriptionName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The webhook that a command is about. */
final class Named {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      converter = Name.class,
      description = "By which it is told from others.")
  private SubscriptionName name = new SubscriptionName("none");

  /** Made by the command line. */
  public Named() {
    // the name is a parameter
  }

  /** Its name. */
  public SubscriptionName name() {
    return name;
  }

  /** A subscription's name. */
  static final class Name implements ITypeConverter<SubscriptionName> {
    @Override
    public SubscriptionName convert(String text) {
      if (!SubscriptionName.isOne(text)) {
        throw new TypeConversionException(
            "'" + text + "' is no name: 1 to 40 lower-case letters, digits and hyphens");
      }
      return new SubscriptionName(text);
    }
  }
}
