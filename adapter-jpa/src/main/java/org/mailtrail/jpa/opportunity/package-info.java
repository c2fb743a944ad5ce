/** Opportunities; the front door is {@link org.mailtrail.jpa.opportunity.JpaOpportunities}. */
@NullMarked
package org.mailtrail.jpa.opportunity;

import org.jspecify.annotations.NullMarked;
