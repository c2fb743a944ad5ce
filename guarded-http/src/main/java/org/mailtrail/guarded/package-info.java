/**
 * Connections to servers whose addresses somebody else writes; the front door is {@link
 * org.mailtrail.guarded.GuardedHttp}.
 */
@NullMarked
package org.mailtrail.guarded;

import org.jspecify.annotations.NullMarked;
