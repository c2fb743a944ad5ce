/**
 * What a company wants logged, and what not; {@link org.mailtrail.domain.policy.DecisionPolicy}
 * first.
 */
@NullMarked
package org.mailtrail.domain.policy;

import org.jspecify.annotations.NullMarked;
