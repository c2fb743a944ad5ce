/** What comes of exchanges; {@link org.mailtrail.web.opportunity.OpportunityPages} first. */
@NullMarked
package org.mailtrail.web.opportunity;

import org.jspecify.annotations.NullMarked;
