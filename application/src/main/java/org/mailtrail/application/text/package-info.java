/**
 * Text as people's programs write it; the front door is {@link
 * org.mailtrail.application.text.TypedText}.
 */
@NullMarked
package org.mailtrail.application.text;

import org.jspecify.annotations.NullMarked;
