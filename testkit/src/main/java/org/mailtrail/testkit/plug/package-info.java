/**
 * Plugs in memory, for tests of whoever embeds Mailtrail; the front door is {@link
 * org.mailtrail.testkit.plug.InMemoryStorage}.
 */
@NullMarked
package org.mailtrail.testkit.plug;

import org.jspecify.annotations.NullMarked;
