/** Who is told of what happens; {@link org.mailtrail.web.telling.WebhookPages} has the routes. */
@NullMarked
package org.mailtrail.web.telling;

import org.jspecify.annotations.NullMarked;
