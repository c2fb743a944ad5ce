/**
 * Requests over HTTPS with patience; the front door is {@link
 * org.mailtrail.ews.transport.EwsClient}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.transport;

import org.jspecify.annotations.NullMarked;
