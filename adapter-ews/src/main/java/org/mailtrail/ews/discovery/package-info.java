/**
 * Autodiscover in plain old XML; the front door is {@link
 * org.mailtrail.ews.discovery.ServerSearch}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.discovery;

import org.jspecify.annotations.NullMarked;
