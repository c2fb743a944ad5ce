/**
 * What a jar with commands of its own implements, and plays on; the front door is {@link
 * org.mailtrail.cli.play.CommandSource}.
 */
@NullMarked
package org.mailtrail.cli.play;

import org.jspecify.annotations.NullMarked;
