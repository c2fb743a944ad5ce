/**
 * What an adapter hands over in one piece to {@link org.mailtrail.application.Mailtrail}; the front
 * door is {@link org.mailtrail.application.plug.StoragePlug}.
 */
@NullMarked
package org.mailtrail.application.plug;

import org.jspecify.annotations.NullMarked;
