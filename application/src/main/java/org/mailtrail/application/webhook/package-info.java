/**
 * Who is told of what happens, and how it reaches them; {@link
 * org.mailtrail.application.webhook.DeliverEvents} first.
 */
@NullMarked
package org.mailtrail.application.webhook;

import org.jspecify.annotations.NullMarked;
