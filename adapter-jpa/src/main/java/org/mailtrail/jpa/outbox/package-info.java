/**
 * What others are told of, and what waits for them; the front door is {@link
 * org.mailtrail.jpa.outbox.JpaOutbox}.
 */
@NullMarked
package org.mailtrail.jpa.outbox;

import org.jspecify.annotations.NullMarked;
