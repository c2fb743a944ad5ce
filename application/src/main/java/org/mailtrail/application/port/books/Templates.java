package org.mailtrail.application.port.books;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.interaction.InteractionTemplate;

/** The interaction templates; throws {@link org.mailtrail.application.port.StoreException}. */
public interface Templates {
  /** The template with this code. */
  Optional<InteractionTemplate> find(String code);

  /** All templates, by code. */
  List<InteractionTemplate> all();

  /** Adds the template, or replaces the one with the same code. */
  void put(InteractionTemplate template);

  /** Takes the template with this code away; does nothing where there is none. */
  void remove(String code);
}
