package org.mailtrail.jpa.failure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.StoreException;

/**
 * Trouble that lasts until somebody sees to it, and after which the database goes on by itself.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
public record Trouble(StoreSentence what, StoreSentence remedy) {
  private static final Trouble H2_FILE =
      new Trouble(StoreSentence.FILE_UNUSABLE, StoreSentence.ROOM_AND_RIGHTS);
  private static final Trouble READ_ONLY =
      new Trouble(StoreSentence.NO_CHANGES, StoreSentence.NAME_WRITABLE);

  /** By SQL state (PostgreSQL, Appendix A; H2's error codes). */
  private static final Map<String, Trouble> KNOWN =
      Map.ofEntries(
          Map.entry("53100", new Trouble(StoreSentence.DISK_FULL, StoreSentence.ROOM_ON_SERVER)),
          Map.entry(
              "53200", new Trouble(StoreSentence.MEMORY_FULL, StoreSentence.MEMORY_FOR_SERVER)),
          Map.entry(
              "53300",
              new Trouble(StoreSentence.NO_CONNECTION_LEFT, StoreSentence.MORE_CONNECTIONS)),
          Map.entry("57P03", new Trouble(StoreSentence.STARTS_OR_STOPS, StoreSentence.WAIT_OR_LOG)),
          Map.entry("58030", new Trouble(StoreSentence.FILES_UNUSABLE, StoreSentence.LOG_AND_DISK)),
          Map.entry("25006", READ_ONLY),
          Map.entry("90097", READ_ONLY),
          Map.entry("90028", H2_FILE),
          Map.entry("90031", H2_FILE),
          Map.entry("90098", H2_FILE));

  /** What the failure or one of its causes tells; the pool wraps the database's own words. */
  public static Optional<Trouble> in(Throwable failure) {
    boolean isGeneral = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
      if (KNOWN.containsKey(state)) {
        return Optional.of(KNOWN.get(state));
      }
      // what H2 makes of a disk that is full when it writes a commit
      isGeneral |= state.equals("HY000");
      if (isGeneral && cause instanceof IOException) {
        return Optional.of(H2_FILE);
      }
    }
    return Optional.empty();
  }

  /** Whether H2 has closed its file, or could not write it. */
  public static boolean isOfFile(SQLException failure) {
    return in(failure).filter(H2_FILE::equals).isPresent();
  }

  public StoreException told(RuntimeException failure) {
    return StoreException.gaveUp(what.with(), remedy.with(), failure);
  }
}
