package org.mailtrail.testkit.memory.log;

import java.util.List;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.testkit.Memory;

/** The sales cycle in memory. */
public final class InMemoryStages implements Stages {
  private final Memory memory;
  private final List<Stage> stages;

  /** Nobody has set up stages so far. */
  public InMemoryStages(Memory memory) {
    this.memory = memory;
    this.stages = memory.list();
  }

  @Override
  public List<Stage> all() {
    return memory.access(() -> stages.isEmpty() ? Stage.standard() : List.copyOf(stages));
  }

  @Override
  public void replace(List<Stage> others) {
    memory.access(
        () -> {
          stages.clear();
          return stages.addAll(others);
        });
  }
}
