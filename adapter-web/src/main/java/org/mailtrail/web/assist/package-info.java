/** Assisted setup, step by step; {@link org.mailtrail.web.assist.AssistPages} first. */
@NullMarked
package org.mailtrail.web.assist;

import org.jspecify.annotations.NullMarked;
