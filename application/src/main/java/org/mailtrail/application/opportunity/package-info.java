/**
 * What comes of exchanges; the front door is {@link
 * org.mailtrail.application.opportunity.CreateOpportunity}.
 */
@NullMarked
package org.mailtrail.application.opportunity;

import org.jspecify.annotations.NullMarked;
