/** Commands by which others are told; {@link org.mailtrail.cli.telling.WebhookCommand} first. */
@NullMarked
package org.mailtrail.cli.telling;

import org.jspecify.annotations.NullMarked;
