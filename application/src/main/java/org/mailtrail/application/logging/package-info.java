/**
 * One pass of the logging job; the front door is {@link
 * org.mailtrail.application.logging.LogNewMail}.
 */
@NullMarked
package org.mailtrail.application.logging;

import org.jspecify.annotations.NullMarked;
