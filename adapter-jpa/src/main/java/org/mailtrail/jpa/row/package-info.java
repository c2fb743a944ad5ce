/**
 * Rows as they are written, renewed and noted as changes; the front door is {@link
 * org.mailtrail.jpa.row.ChangeRows}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.jpa.row;

import org.jspecify.annotations.NullMarked;
