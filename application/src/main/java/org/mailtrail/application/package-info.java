/**
 * The front door for whoever embeds e-mail logging: {@link org.mailtrail.application.Mailtrail}.
 */
@NullMarked
package org.mailtrail.application;

import org.jspecify.annotations.NullMarked;
