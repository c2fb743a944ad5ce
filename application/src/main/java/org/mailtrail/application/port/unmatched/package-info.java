/**
 * The ports towards messages that nobody could be found for; the front door is {@link
 * org.mailtrail.application.port.unmatched.UnmatchedMail}.
 */
@NullMarked
package org.mailtrail.application.port.unmatched;

import org.jspecify.annotations.NullMarked;
