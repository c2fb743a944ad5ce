package org.mailtrail.domain.interaction;

import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * One salesperson and one contact in one message.
 *
 * @param flow which way it went
 * @param salesperson the salesperson
 * @param salespersonAddress the address in the message by which the salesperson was found
 * @param contact the contact
 * @param contactAddress the address in the message by which the contact was found
 * @param company the contact's company when the message was logged; empty for a private person
 */
public record Exchange(
    InformationFlow flow,
    SalespersonCode salesperson,
    EmailAddress salespersonAddress,
    ContactNumber contact,
    EmailAddress contactAddress,
    String company) {}
