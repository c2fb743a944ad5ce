/**
 * Messages that nobody could be found for, and what a person decides of them; the front door is
 * {@link org.mailtrail.application.unmatched.AssignUnmatched}.
 */
@NullMarked
package org.mailtrail.application.unmatched;

import org.jspecify.annotations.NullMarked;
