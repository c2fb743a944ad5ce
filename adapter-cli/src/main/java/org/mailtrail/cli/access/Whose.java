package org.mailtrail.cli.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.access.UserName;
import picocli.CommandLine.Parameters;

/** The user whom a command is about. */
final class Whose {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      converter = TypedUser.class,
      description = "The user.")
  private @Nullable UserName name;

  UserName user() {
    return Objects.requireNonNull(name);
  }
}
