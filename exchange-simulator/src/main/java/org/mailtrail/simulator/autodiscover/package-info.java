/**
 * Where a mailbox is to be found, in plain old XML; the front door is {@link
 * org.mailtrail.simulator.autodiscover.Autodiscover}.
 */
@NullMarked
package org.mailtrail.simulator.autodiscover;

import org.jspecify.annotations.NullMarked;
