package org.mailtrail.jpa.log;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.ChangeRows;
import org.mailtrail.jpa.row.Stored;

/** What people make of entries, in the tables {@code interaction_log_entry, entry_change}. */
public final class JpaEntryChanges implements EntryChanges {
  private static final String LOCK =
      "select number from interaction_log_entry where number = :number for update";
  private static final String TWIN =
      "select count(*) from interaction_log_entry where key_hash = :key and flow = :flow"
          + " and salesperson = :salesperson and contact = :contact and former_double = 0"
          + " and number <> :number";
  private static final String KEEP =
      "update interaction_log_entry set cancelled = :cancelled, evaluation = :evaluation,"
          + " remark = :remark, opportunity_number = :opportunity, salesperson = :salesperson,"
          + " contact = :contact, company = :company, company_hash = :companyHash, words = :words"
          + " where number = :number";
  private static final String RELINK =
      "update interaction_log_entry set mailbox = :mailbox, item_id = :item,"
          + " folder = :folder, web_link = cast(:webLink as text) where key_hash = :key";
  private static final ChangeRows CHANGES = new ChangeRows("entry_change", "entry");

  private final Sessions sessions;

  public JpaEntryChanges(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Kept keep(InteractionLogEntry before, InteractionLogEntry now) {
    return sessions.call(
        session -> {
          if (!isStill(session, before)) {
            return Kept.OVERTAKEN;
          }
          if (!now.interaction().exchange().equals(before.interaction().exchange())
              && hasTwin(session, now)) {
            return Kept.THERE_ALREADY;
          }
          write(session, now);
          return Kept.YES;
        });
  }

  /** Whoever asks first holds the row until the end of its transaction. */
  private static boolean isStill(StatelessSession session, InteractionLogEntry before) {
    session
        .createNativeQuery(LOCK, Long.class)
        .setParameter("number", before.number().value())
        .getResultList();
    EntryRow row = session.get(EntryRow.class, before.number().value());
    if (row == null) {
      return false;
    }
    InteractionLogEntry there = EntryMapping.entry(row);
    return there.handling().equals(before.handling())
        && there.interaction().exchange().equals(before.interaction().exchange());
  }

  private static boolean hasTwin(StatelessSession session, InteractionLogEntry now) {
    Exchange exchange = now.interaction().exchange();
    return session
            .createNativeQuery(TWIN, Long.class)
            .setParameter("key", Stored.hash(now.interaction().message().key().value()))
            .setParameter("flow", exchange.flow().name())
            .setParameter("salesperson", Stored.text(exchange.salesperson().value()))
            .setParameter("contact", Stored.text(exchange.contact().value()))
            .setParameter("number", now.number().value())
            .getSingleResult()
        > 0;
  }

  private static void write(StatelessSession session, InteractionLogEntry now) {
    MutationQuery update = session.createNativeMutationQuery(KEEP);
    bind(update, now.handling());
    bind(update, now.interaction().exchange());
    update
        .setParameter("words", EntryMapping.words(now.interaction()))
        .setParameter("number", now.number().value())
        .executeUpdate();
  }

  private static void bind(MutationQuery update, Handling handling) {
    update
        .setParameter("cancelled", handling.cancelled())
        .setParameter("evaluation", handling.evaluation().name())
        .setParameter("remark", Stored.text(handling.comment()))
        .setParameter(
            "opportunity",
            handling.opportunityNumber().map(Stored::text).orElse(null),
            String.class);
  }

  private static void bind(MutationQuery update, Exchange exchange) {
    String company = Stored.text(exchange.company());
    update
        .setParameter("salesperson", Stored.text(exchange.salesperson().value()))
        .setParameter("contact", Stored.text(exchange.contact().value()))
        .setParameter("company", company)
        .setParameter("companyHash", Stored.hash(company));
  }

  @Override
  public void relink(MessageLink message, MailboxName mailbox, Filed.Place place) {
    sessions.use(
        session ->
            session
                .createNativeMutationQuery(RELINK)
                .setParameter("mailbox", mailbox.value())
                .setParameter("item", Stored.text(place.item().value()))
                .setParameter("folder", Stored.text(place.folder()))
                .setParameter(
                    "webLink", place.webLink().map(Stored::text).orElse(null), String.class)
                .setParameter("key", Stored.hash(message.key().value()))
                .executeUpdate());
  }

  @Override
  public void note(EntryChange change) {
    sessions.use(
        session ->
            CHANGES.note(
                session,
                change.entry().value(),
                new ChangeRows.Change(
                    change.at(), change.who(), change.field(), change.from(), change.to())));
  }

  @Override
  public List<EntryChange> history(EntryNumber number, int atMost) {
    return sessions.read(session -> CHANGES.history(session, number.value(), atMost)).stream()
        .map(one -> new EntryChange(number, one.at(), one.who(), one.field(), one.from(), one.to()))
        .toList();
  }
}
