/**
 * What was chosen where Mailtrail was put together, as the front door hands it to the use cases; it
 * begins with {@link org.mailtrail.application.choice.Host} and {@link
 * org.mailtrail.application.choice.Habits}.
 */
@NullMarked
package org.mailtrail.application.choice;

import org.jspecify.annotations.NullMarked;
