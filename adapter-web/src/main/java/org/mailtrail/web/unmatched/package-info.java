/** Mail that nobody was found for; {@link org.mailtrail.web.unmatched.UnmatchedPages} first. */
@NullMarked
package org.mailtrail.web.unmatched;

import org.jspecify.annotations.NullMarked;
