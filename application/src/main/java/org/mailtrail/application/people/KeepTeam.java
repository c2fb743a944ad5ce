package org.mailtrail.application.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
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
  /** How many characters the code of a team has at most. */
  public static final int LONGEST = 100;

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
    return isTooLong(team)
        ? tooLong()
        : DeskAnswer.inOneUnit(unitOfWork, () -> kept(person, team.strip(), who));
  }

  /** Every team in which somebody is, by its code, with who that is. */
  public SortedMap<String, Set<SalespersonCode>> teams() {
    return teams.all();
  }

  /**
   * Puts all of them into the team, or none where one is refused.
   *
   * @param team its code, not blank
   * @return the team's code
   */
  public DeskAnswer<String> add(List<SalespersonCode> people, String team, String who) {
    return team.isBlank()
        ? DeskAnswer.refused(
            new Refusal("team-blank", "a team has a code", "Write its code, such as NORTH."))
        : isTooLong(team) ? tooLong() : all(people, person -> kept(person, team.strip(), who));
  }

  /**
   * Takes all of them out of the team, or none where one is not in it.
   *
   * @return the team's code
   */
  public DeskAnswer<String> remove(List<SalespersonCode> people, String team, String who) {
    String left = team.strip();
    return all(
            people,
            person ->
                teams.of(person).filter(left::equals).isPresent()
                    ? kept(person, "", who)
                    : DeskAnswer.refused(
                        new Refusal(
                            "not-in-team",
                            person + " is not in the team " + left,
                            "See who is in which by mailtrail console team list.")))
        .then(none -> DeskAnswer.done(left));
  }

  private static boolean isTooLong(String team) {
    return team.strip().length() > LONGEST;
  }

  private static DeskAnswer<String> tooLong() {
    return DeskAnswer.refused(
        new Refusal(
            "team-too-long",
            "the team's code has more than " + LONGEST + " characters",
            "Shorten it."));
  }

  private DeskAnswer<String> all(
      List<SalespersonCode> people, Function<SalespersonCode, DeskAnswer<String>> step) {
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () -> {
          DeskAnswer<String> answer = DeskAnswer.done("");
          for (SalespersonCode person : people) {
            answer = answer.then(before -> step.apply(person));
          }
          return answer;
        });
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
