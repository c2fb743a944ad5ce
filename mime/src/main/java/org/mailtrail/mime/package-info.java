/**
 * From raw mail to a message; the front door is {@link org.mailtrail.mime.MessageReader}, and
 * {@link org.mailtrail.mime.MimeReader} for who wants no decision.
 */
@NullMarked
package org.mailtrail.mime;

import org.jspecify.annotations.NullMarked;
