package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.PeopleRegister;

/**
 * People in the database.
 *
 * @param register takes them in
 * @param review finds doubtful addresses
 * @param erasures takes contacts out for good
 */
public record KeptPeople(PeopleRegister register, AddressReview review, Erasures erasures) {}
