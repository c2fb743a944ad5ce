/**
 * What may come of an exchange; the front door is {@link
 * org.mailtrail.domain.opportunity.Opportunity}.
 */
@NullMarked
package org.mailtrail.domain.opportunity;

import org.jspecify.annotations.NullMarked;
