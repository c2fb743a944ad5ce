package org.mailtrail.jpa.failure;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Connections of an H2 file that H2 has closed, after a disk was full for example, are thrown away
 * at once: the next one opens the file anew. Made by the pool.
 */
public final class ClosedFile implements SQLExceptionOverride {
  /** For the pool. */
  public ClosedFile() {
    // has nothing to hold
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Trouble.isOfFile(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
