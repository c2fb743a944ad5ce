package org.mailtrail.testkit.memory.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.testkit.Memory;

/** Interaction templates in memory. */
public final class InMemoryTemplates implements Templates {
  private final Memory memory;
  private final Map<String, InteractionTemplate> templates;

  /** No templates so far. */
  public InMemoryTemplates(Memory memory) {
    this.memory = memory;
    this.templates = memory.map();
  }

  @Override
  public Optional<InteractionTemplate> find(String code) {
    return memory.access(() -> Optional.ofNullable(templates.get(code)));
  }

  @Override
  public List<InteractionTemplate> all() {
    return memory.access(
        () ->
            templates.values().stream()
                .sorted(Comparator.comparing(InteractionTemplate::code))
                .toList());
  }

  @Override
  public void put(InteractionTemplate template) {
    memory.access(() -> templates.put(template.code(), template));
  }

  @Override
  public void remove(String code) {
    memory.access(() -> templates.remove(code));
  }
}
