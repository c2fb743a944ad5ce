package org.mailtrail.application.plug;

import org.mailtrail.application.port.books.AddressReview;
import org.mailtrail.application.port.books.PeopleRegister;

/**
 * People in the database.
 *
 * @param register takes them in
 * @param review finds doubtful addresses
 */
public record KeptPeople(PeopleRegister register, AddressReview review) {}
