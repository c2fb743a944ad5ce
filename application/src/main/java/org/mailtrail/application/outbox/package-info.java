/**
 * What happens is put into the outbox with it; {@link org.mailtrail.application.outbox.Announcer}
 * first.
 */
@NullMarked
package org.mailtrail.application.outbox;

import org.jspecify.annotations.NullMarked;
