/**
 * What a storage hands over in one piece; {@link
 * org.mailtrail.application.plug.storage.StoragePlug} first.
 */
@NullMarked
package org.mailtrail.application.plug.storage;

import org.jspecify.annotations.NullMarked;
