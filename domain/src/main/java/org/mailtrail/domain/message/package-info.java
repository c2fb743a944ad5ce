/** Mail as the decision sees it; the front door is {@link org.mailtrail.domain.message.Message}. */
@NullMarked
package org.mailtrail.domain.message;

import org.jspecify.annotations.NullMarked;
