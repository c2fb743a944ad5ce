/** Unmatched mail by command; {@link org.mailtrail.cli.unmatched.UnmatchedCommand} first. */
@NullMarked
package org.mailtrail.cli.unmatched;

import org.jspecify.annotations.NullMarked;
