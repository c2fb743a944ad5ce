/**
 * Setups and their audit trail: fakes, and what every implementation must keep; {@link
 * org.mailtrail.testkit.setup.SetupsContract} first.
 */
@NullMarked
package org.mailtrail.testkit.setup;

import org.jspecify.annotations.NullMarked;
