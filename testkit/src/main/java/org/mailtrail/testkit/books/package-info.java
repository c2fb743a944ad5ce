/**
 * The books of the logging job: fakes, and what every implementation must keep; {@link
 * org.mailtrail.testkit.books.InMemoryBooks} first.
 */
@NullMarked
package org.mailtrail.testkit.books;

import org.jspecify.annotations.NullMarked;
