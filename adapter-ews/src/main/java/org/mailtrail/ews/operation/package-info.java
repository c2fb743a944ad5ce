/**
 * The requests that the adapter makes, each valid by Microsoft's schemas; the front doors are
 * {@link org.mailtrail.ews.operation.ItemRequests} and {@link
 * org.mailtrail.ews.operation.FolderRequests}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.operation;

import org.jspecify.annotations.NullMarked;
