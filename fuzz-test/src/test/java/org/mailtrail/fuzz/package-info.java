/**
 * Everything that reads what strangers write, given what nobody meant to write; the front door is
 * {@code FuzzTest}.
 */
@NullMarked
package org.mailtrail.fuzz;

import org.jspecify.annotations.NullMarked;
