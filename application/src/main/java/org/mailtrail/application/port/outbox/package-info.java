/**
 * What happened, on its way to those who want to hear of it; {@link
 * org.mailtrail.application.port.outbox.Outbox} first.
 */
@NullMarked
package org.mailtrail.application.port.outbox;

import org.jspecify.annotations.NullMarked;
