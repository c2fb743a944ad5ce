/**
 * Rows written, and renewed when a version knows more of them; the front door is {@link
 * org.mailtrail.jpa.row.ChangeRows}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.jpa.row;

import org.jspecify.annotations.NullMarked;
