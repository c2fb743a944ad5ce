package org.mailtrail.jpa.opportunity;

import java.util.List;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The sales cycle in the table {@code sales_stage}. */
public final class JpaStages implements Stages {
  private final Sessions sessions;

  public JpaStages(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Stage> all() {
    List<Stage> stages =
        sessions
            .read(
                session ->
                    session
                        .createNativeQuery(
                            "select code, name, chance from sales_stage order by line",
                            Object[].class)
                        .getResultList())
            .stream()
            .map(row -> new Stage((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
            .toList();
    return stages.isEmpty() ? Stage.standard() : stages;
  }

  @Override
  public void replace(List<Stage> stages) {
    sessions.use(
        session -> {
          session.createNativeMutationQuery("delete from sales_stage").executeUpdate();
          int line = 0;
          for (Stage stage : stages) {
            add(session, ++line, stage);
          }
        });
  }

  private static void add(StatelessSession session, int line, Stage stage) {
    session
        .createNativeMutationQuery(
            "insert into sales_stage (line, code, name, chance)"
                + " values (:line, :code, :name, :chance)")
        .setParameter("line", line)
        .setParameter("code", Stored.text(stage.code()))
        .setParameter("name", Stored.text(stage.name()))
        .setParameter("chance", stage.chance())
        .executeUpdate();
  }
}
