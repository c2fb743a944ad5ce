package org.mailtrail.jpa.row;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A step of the schema that renews rows in Java, in the step's transaction. */
public abstract class RowRenewal implements JavaMigration {
  public static final int ROWS_AT_ONCE = 1_000;

  private final String version;
  private final String description;

  public RowRenewal(String version, String description) {
    this.version = version;
    this.description = description;
  }

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public final String getDescription() {
    return description;
  }

  /** None: what the Java code does is not compared. */
  @Override
  public final @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}
