/**
 * What others are told of: the contract {@link org.mailtrail.testkit.outbox.OutboxContract}, and
 * fakes that keep it.
 */
@NullMarked
package org.mailtrail.testkit.outbox;

import org.jspecify.annotations.NullMarked;
