package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleRegister;

/**
 * People in the database.
 *
 * @param register takes them in
 * @param review finds doubtful addresses
 */
public record KeptPeople(PeopleRegister register, AddressReview review) {}
