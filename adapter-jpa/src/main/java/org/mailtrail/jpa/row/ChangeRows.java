package org.mailtrail.jpa.row;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * What people did to something, in a table of its own with the columns {@code number, happened_at,
 * who, field, old_value, new_value} and one that says to what. Its numbers come from a sequence
 * that is named after the table.
 */
public final class ChangeRows {
  private final String note;
  private final String history;

  /**
   * The rows of a table.
   *
   * @param table its name
   * @param owner the column that says to what
   */
  public ChangeRows(String table, String owner) {
    this.note =
        "insert into "
            + table
            + " (number, "
            + owner
            + ", happened_at, who, field, old_value, new_value) values (nextval('"
            + table
            + "_number'), :owner, :at, :who, :field, :from, :to)";
    this.history =
        "select happened_at, who, field, old_value, new_value from "
            + table
            + " where "
            + owner
            + " = :owner order by number desc";
  }

  /**
   * One change.
   *
   * @param at when
   * @param who the person or program
   * @param field what was changed
   * @param from what was there before
   * @param to what is there now
   */
  public record Change(Instant at, String who, String field, String from, String to) {
    private static Change of(Object[] row) {
      return new Change(
          (Instant) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
  }

  /** Notes a change. */
  public void note(StatelessSession session, Object owner, Change change) {
    session
        .createNativeMutationQuery(note)
        .setParameter("owner", owner)
        .setParameter("at", Stored.time(change.at()))
        .setParameter("who", Stored.text(change.who()))
        .setParameter("field", change.field())
        .setParameter("from", Stored.text(change.from()))
        .setParameter("to", Stored.text(change.to()))
        .executeUpdate();
  }

  /** The newest first. */
  public List<Change> history(StatelessSession session, Object owner, int atMost) {
    return session
        .createNativeQuery(history, Object[].class)
        .addScalar("happened_at", Instant.class)
        .addScalar("who", String.class)
        .addScalar("field", String.class)
        .addScalar("old_value", String.class)
        .addScalar("new_value", String.class)
        .setParameter("owner", owner)
        .setMaxResults(atMost)
        .getResultList()
        .stream()
        .map(Change::of)
        .toList();
  }
}
