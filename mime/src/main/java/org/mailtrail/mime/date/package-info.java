/** Dates as mail writes them; the front door is {@link org.mailtrail.mime.date.DateReader}. */
@NullMarked
package org.mailtrail.mime.date;

import org.jspecify.annotations.NullMarked;
