package org.mailtrail.jpa.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The templates in the table {@code interaction_template}. */
public final class JpaTemplates implements Templates {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private final Sessions sessions;

  public JpaTemplates(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "Template")
  @Table(name = "interaction_template")
  @NullUnmarked
  static class Row {
    @Id String code;
    String description;

    @Column(name = "interaction_group")
    String interactionGroup;

    // without them Hibernate's upsert rounds to two decimals on H2
    @Column(name = "unit_cost", precision = 19, scale = 4)
    BigDecimal unitCost;

    @Column(name = "unit_duration_seconds")
    long unitDurationSeconds;
  }

  @Override
  public Optional<InteractionTemplate> find(String code) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(Row.class, Stored.text(code)))
                .map(JpaTemplates::template));
  }

  @Override
  public List<InteractionTemplate> all() {
    return sessions.read(
        session ->
            session.createSelectionQuery("from Template", Row.class).getResultList().stream()
                .map(JpaTemplates::template)
                // by us: databases order texts each in their own way
                .sorted(Comparator.comparing(InteractionTemplate::code))
                .toList());
  }

  private static InteractionTemplate template(Row row) {
    return new InteractionTemplate(
        row.code,
        row.description,
        row.interactionGroup,
        row.unitCost,
        Duration.ofSeconds(row.unitDurationSeconds));
  }

  @Override
  public void put(InteractionTemplate template) {
    Row row = new Row();
    row.code = Stored.text(template.code());
    row.description = Stored.text(template.description());
    row.interactionGroup = Stored.text(template.group());
    row.unitCost = template.unitCost();
    row.unitDurationSeconds = template.unitDuration().toSeconds();
    sessions.use(session -> session.upsert(row));
  }

  @Override
  public void remove(String code) {
    sessions.use(
        session ->
            session
                .createMutationQuery("delete from Template where code = :code")
                .setParameter("code", Stored.text(code))
                .executeUpdate());
  }
}
