/**
 * The ports towards opportunities; the front door is {@link
 * org.mailtrail.application.port.opportunity.Opportunities}.
 */
@NullMarked
package org.mailtrail.application.port.opportunity;

import org.jspecify.annotations.NullMarked;
