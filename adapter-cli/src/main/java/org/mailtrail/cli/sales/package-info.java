/** Opportunities by command; {@link org.mailtrail.cli.sales.OpportunityCommand} first. */
@NullMarked
package org.mailtrail.cli.sales;

import org.jspecify.annotations.NullMarked;
