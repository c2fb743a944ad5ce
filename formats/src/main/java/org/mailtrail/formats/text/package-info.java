/** Text from outside, fit to be shown; {@link org.mailtrail.formats.text.Shown} first. */
@NullMarked
package org.mailtrail.formats.text;

import org.jspecify.annotations.NullMarked;
