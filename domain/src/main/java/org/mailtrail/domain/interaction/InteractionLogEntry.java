package org.mailtrail.domain.interaction;

/**
 * One exchange between one salesperson and one contact, as the log shows it.
 *
 * @param number its number
 * @param interaction what was logged; never changes but for the link to the message
 * @param handling what people have made of it
 */
public record InteractionLogEntry(EntryNumber number, Interaction interaction, Handling handling) {}
