/**
 * What a database in a file of one's own takes care of; the front door is {@link
 * org.mailtrail.jpa.h2.H2File}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.jpa.h2;

import org.jspecify.annotations.NullMarked;
