/**
 * Whether and how a message is logged; the front door is {@link
 * org.mailtrail.domain.decision.DecisionTable}.
 */
@NullMarked
package org.mailtrail.domain.decision;

import org.jspecify.annotations.NullMarked;
