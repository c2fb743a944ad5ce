package org.mailtrail.application.setup.check;

import java.time.Clock;
import org.mailtrail.application.port.books.AddressReview;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.PeopleRegister;

/**
 * What the checks read outside Exchange.
 *
 * @param books the job's own
 * @param people how many there are
 * @param addresses which of their addresses are doubtful
 * @param clock the time
 */
public record CheckBooks(
    Books books, PeopleRegister people, AddressReview addresses, Clock clock) {}
