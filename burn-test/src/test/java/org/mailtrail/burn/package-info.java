/**
 * A simulation of instances that share a log and mailboxes, one thread at a time and one seed; the
 * front door is {@link org.mailtrail.burn.Burn}.
 */
@NullMarked
package org.mailtrail.burn;

import org.jspecify.annotations.NullMarked;
