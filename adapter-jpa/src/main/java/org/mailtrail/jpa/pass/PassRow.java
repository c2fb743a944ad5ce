package org.mailtrail.jpa.pass;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/** A row of the history. */
@Entity
@Table(name = "logging_pass")
@Access(AccessType.FIELD)
@NullUnmarked
class PassRow extends CountColumns {
  @Id UUID id;
  String mailbox;

  /** Of the first of several, which no look changes. */
  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "latest_started_at")
  Instant latestStartedAt;

  long looks;

  @Column(name = "ended_at")
  Instant endedAt;

  String problem;
  String remedy;

  @Column(name = "problem_said")
  String problemSaid;

  @Column(name = "remedy_said")
  String remedySaid;

  @Column(name = "retry_helps")
  boolean retryHelps;

  /** On what it spent its time; null where nobody measured. */
  String legs;

  static PassRow of(PassReport report) {
    PassRow row = new PassRow();
    row.id = report.id().value();
    row.mailbox = report.mailbox().value();
    row.startedAt = Stored.time(report.time().since());
    row.latestStartedAt = Stored.time(report.startedAt());
    row.looks = report.time().looks();
    row.endedAt = Stored.time(report.endedAt());
    row.put(report.counts());
    row.problem = report.problem().map(Problem::what).map(Stored::text).orElse(null);
    row.remedy = report.problem().map(Problem::remedy).map(Stored::text).orElse(null);
    row.problemSaid = report.problem().map(Problem::seen).flatMap(PassRow::said).orElse(null);
    row.remedySaid = report.problem().map(Problem::advice).flatMap(PassRow::said).orElse(null);
    row.retryHelps = report.problem().map(Problem::retryHelps).orElse(true);
    row.legs = LegText.of(report.legs());
    return row;
  }

  private static Optional<String> said(Phrase phrase) {
    return PhraseText.of(phrase).map(Stored::text);
  }

  private Problem problem(String what) {
    return new Problem(
        PhraseText.read(problemSaid, what), PhraseText.read(remedySaid, remedy), retryHelps);
  }

  PassReport report() {
    return new PassReport(
        new PassId(id),
        new MailboxName(mailbox),
        new PassReport.Time(
            latestStartedAt == null ? startedAt : latestStartedAt, endedAt, startedAt, looks),
        counts(),
        Optional.ofNullable(problem).map(this::problem),
        LegText.read(legs));
  }
}
