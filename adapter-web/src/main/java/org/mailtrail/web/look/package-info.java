/** What every page shows: frame, words, times; {@link org.mailtrail.web.look.Frame} first. */
@NullMarked
package org.mailtrail.web.look;

import org.jspecify.annotations.NullMarked;
