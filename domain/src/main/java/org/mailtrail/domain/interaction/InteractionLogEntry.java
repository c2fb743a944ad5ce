package org.mailtrail.domain.interaction;

/**
 * One exchange between one salesperson and one contact, as the log shows it.
 *
 * @param number its number
 * @param interaction what was logged; changes only when the message moves or when somebody gives
 *     the entry to another contact or salesperson
 * @param handling what people have made of it
 */
public record InteractionLogEntry(EntryNumber number, Interaction interaction, Handling handling) {
  /** The same, handled like this. */
  public InteractionLogEntry with(Handling other) {
    return new InteractionLogEntry(number, interaction, other);
  }

  /** The same, between these people. */
  public InteractionLogEntry with(Exchange other) {
    return new InteractionLogEntry(number, interaction.between(other), handling);
  }
}
