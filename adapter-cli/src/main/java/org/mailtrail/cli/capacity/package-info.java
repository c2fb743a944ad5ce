/**
 * Commands about how full mailboxes are; {@link org.mailtrail.cli.capacity.CapacityCommand} first.
 */
@NullMarked
package org.mailtrail.cli.capacity;

import org.jspecify.annotations.NullMarked;
