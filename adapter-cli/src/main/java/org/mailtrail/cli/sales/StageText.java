package org.mailtrail.cli.sales;

import org.mailtrail.domain.opportunity.Stage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a stage, such as {@code PROPOSE:Propose:40}. */
final class StageText implements ITypeConverter<Stage> {
  @Override
  public Stage convert(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length == 3 && parts[2].matches("\\d{1,3}")) {
      try {
        return new Stage(parts[0], parts[1], Integer.parseInt(parts[2]));
      } catch (IllegalArgumentException unusable) {
        throw new TypeConversionException("\"" + text + "\": " + unusable.getMessage());
      }
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no stage. Write it like PROPOSE:Propose:40.");
  }
}
