/**
 * What every interaction log must keep; {@link org.mailtrail.testkit.log.InteractionLogContract}
 * first.
 */
@NullMarked
package org.mailtrail.testkit.log;

import org.jspecify.annotations.NullMarked;
