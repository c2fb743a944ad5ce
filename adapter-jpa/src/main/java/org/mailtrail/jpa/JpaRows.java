package org.mailtrail.jpa;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.jpa.access.JpaTokens;
import org.mailtrail.jpa.access.JpaUsers;
import org.mailtrail.jpa.health.JpaHealth;
import org.mailtrail.jpa.job.JpaJobScheduler;
import org.mailtrail.jpa.ledger.JpaLedger;
import org.mailtrail.jpa.log.JpaInteractionLog;
import org.mailtrail.jpa.opportunity.JpaOpportunities;
import org.mailtrail.jpa.outbox.JpaAlarmMemory;
import org.mailtrail.jpa.outbox.JpaOutbox;
import org.mailtrail.jpa.pass.JpaPasses;
import org.mailtrail.jpa.pass.JpaWorkInHand;
import org.mailtrail.jpa.people.JpaPeople;
import org.mailtrail.jpa.setup.JpaAuditTrail;
import org.mailtrail.jpa.setup.JpaPredecessors;
import org.mailtrail.jpa.setup.JpaSetups;
import org.mailtrail.jpa.setup.JpaTemplates;

/** Whose rows the database holds: the entities of all rooms. */
final class JpaRows {
  static final Set<Class<?>> ALL =
      Stream.of(
              JpaInteractionLog.ROWS,
              JpaLedger.ROWS,
              JpaPasses.ROWS,
              JpaWorkInHand.ROWS,
              JpaPeople.ROWS,
              JpaOpportunities.ROWS,
              JpaTemplates.ROWS,
              JpaSetups.ROWS,
              JpaPredecessors.ROWS,
              JpaAuditTrail.ROWS,
              JpaJobScheduler.ROWS,
              JpaOutbox.ROWS,
              JpaAlarmMemory.ROWS,
              JpaHealth.ROWS,
              JpaUsers.ROWS,
              JpaTokens.ROWS)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private JpaRows() {}
}
