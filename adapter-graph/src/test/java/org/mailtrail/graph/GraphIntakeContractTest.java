package org.mailtrail.graph;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.testkit.exchange.Ability;
import org.mailtrail.testkit.exchange.MailIntakeContract;
import org.mailtrail.testkit.exchange.TrialMailbox;

class GraphIntakeContractTest extends MailIntakeContract {
  private final Offices offices = new Offices();

  @AfterEach
  void close() {
    offices.close();
  }

  @Override
  protected TrialMailbox empty() {
    return offices.empty();
  }

  @Override
  protected TrialMailbox outOfReach() {
    return offices.outOfReach();
  }

  @Override
  protected Set<Ability> lacks() {
    return Set.of(Ability.WALKS_EVERY_FOLDER);
  }
}
