/**
 * What waits for a person; the front door is {@link org.mailtrail.jpa.unmatched.JpaUnmatchedMail}.
 */
@NullMarked
package org.mailtrail.jpa.unmatched;

import org.jspecify.annotations.NullMarked;
