/**
 * The ports towards the database; the front door is {@link
 * org.mailtrail.application.port.books.Books}.
 */
@NullMarked
package org.mailtrail.application.port.books;

import org.jspecify.annotations.NullMarked;
