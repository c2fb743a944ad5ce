/**
 * Deciding again what waits, after people have changed; {@link
 * org.mailtrail.application.unmatched.again.MatchAgain} first.
 */
@NullMarked
package org.mailtrail.application.unmatched.again;

import org.jspecify.annotations.NullMarked;
