package org.mailtrail.application.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.SalespersonCode;

/** Says in which team a salesperson is. */
public final class KeepTeam {
  private static final int LONGEST = 100;

  private final Teams teams;
  private final PeopleDirectory directory;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** Keeps in these books. */
  public KeepTeam(
      Teams teams,
      PeopleDirectory directory,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.teams = teams;
    this.directory = directory;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The team of this salesperson; empty for none. */
  public Optional<String> team(SalespersonCode person) {
    return teams.of(person);
  }

  /**
   * Puts the salesperson into the team, with a line in the audit trail. Idempotent.
   *
   * @param team its code; blank for none
   * @param who who wants it
   * @return the team's code, blank for none
   */
  public DeskAnswer<String> keep(SalespersonCode person, String team, String who) {
    String wanted = team.strip();
    if (wanted.length() > LONGEST) {
      return DeskAnswer.refused(
          new Refusal(
              "team-too-long",
              "the team's code has more than " + LONGEST + " characters",
              "Shorten it."));
    }
    return DeskAnswer.inOneUnit(unitOfWork, () -> kept(person, wanted, who));
  }

  private DeskAnswer<String> kept(SalespersonCode person, String wanted, String who) {
    if (directory.salespeople(List.of(person)).isEmpty()) {
      return DeskAnswer.refused(Refusal.unknown("salesperson", person.value()));
    }
    String before = teams.of(person).orElse("");
    if (!before.equals(wanted)) {
      teams.assign(person, Optional.of(wanted).filter(code -> !code.isEmpty()));
      AuditEntry.Change line =
          new AuditEntry.Change("salesperson " + person + " team", before, wanted);
      trail.append(
          Signature.of(who, KeepTeam.class)
              .under(clock.instant(), AuditEntry.ALL_MAILBOXES, List.of(line)));
    }
    return DeskAnswer.done(wanted);
  }
}
